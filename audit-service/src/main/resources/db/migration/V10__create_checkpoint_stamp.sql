-- RFC 3161 time stamps over published checkpoints: decades later they still say by when a tree was what it is, even if
-- the log's own key should be known to everybody by then. The note is kept beside: it is what was stamped, to the byte.
create table checkpoint_stamp (
    origin     text        not null,
    size       bigint      not null,
    note       text        not null,
    response   bytea       not null,
    stamped_at timestamptz not null,
    constraint checkpoint_stamp_pk primary key (origin, size)
);

grant select, insert on checkpoint_stamp to "${service_role}";
