-- Searches that auditors keep. A change is a new version; nothing is overwritten, and a deletion only hides.
create table saved_query (
    id         uuid        not null,
    owner      text        not null, -- the auditor's pairwise subject
    created_at timestamptz not null,
    deleted_at timestamptz,
    constraint saved_query_pk primary key (id)
);
create index saved_query_by_owner on saved_query (owner);

create table saved_query_version (
    query_id  uuid        not null,
    version   integer     not null,
    name      text        not null,
    is_shared boolean     not null,
    filter    jsonb       not null,
    saved_at  timestamptz not null,
    constraint saved_query_version_pk primary key (query_id, version),
    constraint saved_query_version_of_query foreign key (query_id) references saved_query (id)
);

grant select, insert on saved_query, saved_query_version to "${service_role}";
grant update (deleted_at) on saved_query to "${service_role}";
