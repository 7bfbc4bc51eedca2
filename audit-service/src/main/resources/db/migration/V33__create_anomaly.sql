-- What the nightly reports found, and what became of it. One finding for each report, day and actor, so that a report
-- may be run again.
create table anomaly_finding (
    id           uuid        not null,
    report       text        not null,
    day          date        not null, -- in UTC
    actor        text        not null,
    figures      jsonb       not null,
    rows_filter  jsonb       not null, -- members of a search that finds the rows
    found_at     timestamptz not null,
    state        text        not null default 'OPEN',
    note         text,
    judged_by    text,
    judged_unit  text,
    judged_at    timestamptz,
    constraint anomaly_finding_pk primary key (id),
    constraint anomaly_finding_once unique (report, day, actor),
    constraint anomaly_finding_state_known check (state in ('OPEN', 'EXPLAINED', 'RAISED'))
);
create index anomaly_finding_newest_first on anomaly_finding (day desc, id desc);
create index anomaly_finding_open on anomaly_finding (day desc, id desc) where state = 'OPEN';

create table anomaly_run (
    day         date        not null,
    finished_at timestamptz not null,
    findings    integer     not null,
    constraint anomaly_run_pk primary key (day, finished_at)
);

create index entry_by_officer_day on entry (occurred_at) where operator is not null;

grant select, insert on anomaly_finding, anomaly_run to "${service_role}";
grant update (figures, rows_filter, state, note, judged_by, judged_unit, judged_at) on anomaly_finding to "${service_role}";
