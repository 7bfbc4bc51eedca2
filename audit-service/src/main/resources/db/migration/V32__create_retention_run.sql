-- What each run of retention did, for officers to see that it runs.
create table retention_run (
    id              uuid        not null,
    profile         text        not null,
    started_at      timestamptz not null,
    finished_at     timestamptz not null,
    keys_destroyed  bigint      not null,
    entries_emptied bigint      not null,
    keys_held       bigint      not null,
    constraint retention_run_pk primary key (id)
);
create index retention_run_newest_first on retention_run (started_at desc);
create index data_key_usable_by_span on data_key (half_year, id) where destroyed_at is null;

grant select, insert on retention_run to "${service_role}";
