-- A person and the names under which the person is found. Every table is distributed by its first column, which is
-- therefore part of every primary key and unique constraint. A name that must be found before its person is known
-- (number, alias, idempotency key) is a table of its own, distributed by the keyed blind index of that name.

create table person (
    person_id         uuid        not null, -- distribution column
    status            text        not null,
    language          text        not null, -- in the clear: every authentication needs it and it names nobody
    alias_index       uuid        not null, -- the one perpetual alias; one column holds at most one
    sealed_number     bytea       not null,
    sealed_attributes bytea       not null,
    enrolled_at       timestamptz not null,
    constraint person_pkey primary key (person_id),
    constraint person_status_known check (status in ('ACTIVE', 'SUSPENDED', 'DECEASED', 'REVOKED'))
);

create table national_number (
    number_index uuid not null, -- distribution column; keyed, so that 10^12 numbers cannot be tried against a dump
    person_id    uuid not null,
    constraint national_number_pkey primary key (number_index)
);

create table alias (
    alias_index       uuid        not null, -- distribution column
    person_id         uuid        not null,
    type              text        not null,
    sealed_digits     bytea       not null,
    issued_at         timestamptz not null,
    expires_at        timestamptz, -- null: never
    transactions_left integer,     -- null: not counted
    revoked_at        timestamptz,
    constraint alias_pkey primary key (alias_index),
    constraint alias_type_known check (type in ('PERPETUAL', 'TEMPORARY', 'ONE_TIME')),
    constraint alias_expires_after_issue check (expires_at > issued_at),
    constraint alias_revoked_after_issue check (revoked_at >= issued_at),
    constraint alias_never_overdrawn check (transactions_left >= 0)
);
create index alias_of_person on alias (person_id);

create table enrolment (
    key_index      uuid        not null, -- distribution column; of the registrar and its Idempotency-Key
    id             uuid        not null,
    person_id      uuid        not null,
    content_digest uuid        not null, -- keyed; tells a retry from another citizen under a used key
    registrar      text        not null,
    fingers        text        not null, -- position:quality, as auth-service judged them
    enrolled_at    timestamptz not null,
    constraint enrolment_pkey primary key (key_index)
);

create table outbox (
    id          uuid        not null primary key,
    recorded_at timestamptz not null,
    event       jsonb       not null
);
create index outbox_oldest_first on outbox (recorded_at, id);
