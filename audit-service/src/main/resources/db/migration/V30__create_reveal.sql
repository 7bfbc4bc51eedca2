-- Four eyes: who asked for the identity behind which tags, under which case, and who of another unit decided.
-- Of the identity itself nothing is ever stored here.
create table reveal (
    id               uuid        not null,
    case_number      text        not null,
    reason           text        not null,
    requester        text        not null, -- as their acts stand in the log
    requester_digest text        not null, -- keyed; tells whether the decider is the same person under another name
    requester_unit   text        not null,
    client_id        text        not null,
    requested_at     timestamptz not null,
    disclose_after   timestamptz, -- a lawful delay of the citizen's notice; always has an end
    state            text        not null default 'REQUESTED',
    decider          text,
    decider_unit     text,
    decision_note    text,
    decided_at       timestamptz,
    ends_at          timestamptz not null, -- of the request while it waits, of the grant once it is approved
    constraint reveal_pk primary key (id),
    constraint reveal_state_known check (state in ('REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    constraint reveal_decided_by_another check (decider is null or state = 'WITHDRAWN' or decider <> requester),
    constraint reveal_decided_when_decided check ((state = 'REQUESTED') = (decided_at is null))
);
create index reveal_newest_first on reveal (requested_at desc, id desc);
create index reveal_by_case on reveal (case_number);

create table reveal_subject (
    reveal_id uuid not null references reveal (id),
    tag       text not null,
    subject   text not null,
    constraint reveal_subject_pk primary key (reveal_id, tag)
);

grant select, insert on reveal, reveal_subject to "${service_role}";
grant update (state, decider, decider_unit, decision_note, decided_at, ends_at) on reveal to "${service_role}";
