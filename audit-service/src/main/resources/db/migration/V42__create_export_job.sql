-- Exports that auditors asked for. A node takes a job by a lease that it renews as it writes; when it dies, the lease
-- runs out and another node, or the same one after its restart, begins the job anew.
create table export_job (
    id              uuid        not null,
    owner           text        not null, -- the auditor's pairwise subject
    client_id       text        not null,
    case_number     text        not null,
    filter          jsonb       not null,
    format          text        not null,
    schema          text        not null,
    is_shared       boolean     not null,
    minimum_size    bigint      not null,
    requested_at    timestamptz not null,
    idempotency_key text,
    state           text        not null default 'QUEUED',
    worker          uuid,
    leased_until    timestamptz,
    attempts        integer     not null default 0,
    rows_expected   bigint,
    rows_written    bigint      not null default 0,
    bytes_written   bigint      not null default 0,
    failure         text,
    finished_at     timestamptz,
    expires_at      timestamptz,
    files           jsonb       not null default '[]',
    constraint export_job_pk primary key (id),
    constraint export_job_state_known
        check (state in ('QUEUED', 'RUNNING', 'READY', 'FAILED', 'CANCELLED', 'EXPIRED')),
    constraint export_job_once_per_key unique (owner, idempotency_key)
);
create index export_job_by_owner on export_job (owner, id desc);
create index export_job_open on export_job (id) where state in ('QUEUED', 'RUNNING');
create index export_job_kept on export_job (expires_at) where state = 'READY';

grant select, insert on export_job to "${service_role}";
grant update (state, worker, leased_until, attempts, rows_expected, rows_written, bytes_written, failure, finished_at,
    expires_at, files) on export_job to "${service_role}";
