-- A legal hold keeps data keys from being destroyed, by retention and by erasure alike, until a day or until it is lifted.
create table legal_hold (
    id          uuid        not null,
    scope       text        not null,
    held        text        not null, -- the citizen's reference, the party's client id, or the case number
    shown       text        not null, -- the same as officers see it: a tag instead of a reference
    case_number text        not null,
    reason      text        not null,
    placed_by   text        not null,
    placed_unit text        not null,
    placed_at   timestamptz not null,
    until       timestamptz not null,
    lifted_by   text,
    lifted_unit text,
    lifted_case text,
    lifted_at   timestamptz,
    constraint legal_hold_pk primary key (id),
    constraint legal_hold_scope_known check (scope in ('SUBJECT', 'PARTY', 'CASE')),
    constraint legal_hold_ends_after_start check (until > placed_at),
    constraint legal_hold_lifted_by_somebody check ((lifted_at is null) = (lifted_by is null))
);
create index legal_hold_newest_first on legal_hold (placed_at desc, id desc);
create index legal_hold_in_force on legal_hold (scope, held) where lifted_at is null;

grant select, insert on legal_hold to "${service_role}";
grant update (lifted_by, lifted_unit, lifted_case, lifted_at) on legal_hold to "${service_role}";
