-- What citizens allowed and refused. consent_ref is the distribution column: it leads every key, and it is a keyed hash,
-- never the national number. At most one consent per citizen, client and purpose is open; the database says so too.
create table consent (
    consent_ref     text        not null,
    id              uuid        not null,
    client          text        not null,
    client_name     text        not null,
    purpose         text        not null,
    purpose_text    text        not null,
    items           text[]      not null,
    language        text        not null,
    notice_digest   text        not null,
    idempotency_key uuid        not null,
    granted_at      timestamptz not null,
    expires_at      timestamptz not null,
    withdrawn_at    timestamptz,
    replaced_at     timestamptz,
    primary key (consent_ref, id),
    constraint consent_granted_once_per_key unique (consent_ref, idempotency_key),
    constraint consent_names_items check (cardinality(items) > 0),
    constraint consent_expires_after_granted check (expires_at > granted_at),
    constraint consent_withdrawn_after_granted check (withdrawn_at >= granted_at),
    constraint consent_withdrawn_before_expired check (withdrawn_at < expires_at),
    constraint consent_replaced_after_granted check (replaced_at >= granted_at),
    constraint consent_ends_once check (withdrawn_at is null or replaced_at is null)
);

-- An expired consent stays open here until the next grant closes it: an index cannot look at the clock.
create unique index consent_one_open on consent (consent_ref, client, purpose)
    where withdrawn_at is null and replaced_at is null;

create index consent_newest_first on consent (consent_ref, granted_at desc, id desc);

create table refusal (
    consent_ref     text        not null,
    id              uuid        not null,
    client          text        not null,
    client_name     text        not null,
    purpose         text        not null,
    purpose_text    text        not null,
    items           text[]      not null,
    language        text        not null,
    notice_digest   text        not null,
    idempotency_key uuid        not null,
    refused_at      timestamptz not null,
    primary key (consent_ref, id),
    constraint refusal_given_once_per_key unique (consent_ref, idempotency_key),
    constraint refusal_names_items check (cardinality(items) > 0)
);

create table outbox (
    id          uuid        not null primary key,
    recorded_at timestamptz not null,
    event       jsonb       not null
);

create index outbox_oldest_first on outbox (recorded_at, id);
