-- What de-duplication needs: the codes of every enrolled finger under a key of its own, and the cases in which a person
-- decides. Each table is distributed by its first column. Codes are sealed; neither images nor minutiae are kept.

create table finger_codes (
    person_id    uuid        not null, -- distribution column
    finger_id    uuid        not null,
    position     smallint    not null, -- ISO/IEC 19794 finger position code
    sealed_codes bytea       not null,
    recorded_at  timestamptz not null default clock_timestamp(), -- the database's clock: nodes read what is newer
    constraint finger_codes_pkey primary key (person_id, finger_id),
    constraint finger_codes_position_known check (position between 1 and 10)
);
create index finger_codes_newest on finger_codes (recorded_at);

create table adjudication_case (
    case_id    uuid        not null, -- distribution column; keyed index of the person who would be enrolled
    person_id  uuid        not null,
    registrar  text        not null,
    candidates text        not null, -- who the person may be already, how alike, and which attributes agree
    opened_at  timestamptz not null,
    decision   text,                 -- null: open
    decided_by text,
    decided_at timestamptz,
    constraint adjudication_case_pkey primary key (case_id),
    constraint adjudication_case_decision_known check (decision in ('SAME_PERSON', 'DIFFERENT_PERSONS')),
    constraint adjudication_case_decided_by_another check (decided_by <> registrar),
    constraint adjudication_case_decided_whole check ((decision is null) = (decided_by is null)
        and (decision is null) = (decided_at is null))
);
create index adjudication_case_open on adjudication_case (opened_at, case_id) where decision is null;
