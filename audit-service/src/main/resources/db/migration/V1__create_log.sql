-- The log. `leaf` is the log itself: append only, never updated, never deleted from; a place in it is given in the
-- same commit that makes the entry durable. Everything else can be rebuilt from it, the tiles and the sealed payloads.
create table leaf (
    log_index   bigint      not null,
    id          uuid        not null,
    occurred_at timestamptz not null,
    commitment  bytea       not null,
    constraint leaf_pk primary key (log_index),
    constraint leaf_one_per_entry unique (id),
    constraint leaf_commitment_is_a_hash check (octet_length(commitment) = 32)
);

-- The next free place. Whoever holds its row lock is the only one who appends, so places have neither gaps nor doubles.
create table sequence_head (
    is_only_row boolean not null default true,
    next_index  bigint  not null default 0,
    constraint sequence_head_pk primary key (is_only_row),
    constraint sequence_head_one_row check (is_only_row)
);
insert into sequence_head default values;

-- The tree as far as its tiles are on the disk. Moved only by compare-and-swap, and nothing is signed but what stands here.
create table tree_head (
    is_only_row boolean not null default true,
    size        bigint  not null default 0,
    range       bytea   not null default '',
    root        bytea   not null default sha256(''),
    constraint tree_head_pk primary key (is_only_row),
    constraint tree_head_one_row check (is_only_row)
);
insert into tree_head default values;

-- The last checkpoint that the world may see.
create table published_checkpoint (
    origin       text        not null,
    size         bigint      not null,
    root         bytea       not null,
    note         text        not null,
    published_at timestamptz not null,
    constraint published_checkpoint_pk primary key (origin)
);

-- One key per subject and half-year, wrapped by the service's own key. Destroying the wrapped key makes every payload
-- under it unreadable, in every backup too; leaves and proofs stay valid. Entries about nobody have an empty subject.
create table data_key (
    id           uuid        not null,
    subject      text,
    half_year    text        not null,
    wrapped_key  bytea,
    created_at   timestamptz not null,
    destroyed_at timestamptz,
    constraint data_key_pk primary key (id),
    constraint data_key_gone_when_destroyed check ((destroyed_at is null) = (wrapped_key is not null)),
    constraint data_key_nameless_when_destroyed check ((destroyed_at is null) = (subject is not null))
);
create unique index data_key_one_usable on data_key (subject, half_year) where destroyed_at is null;

-- What auditors query. The plain columns repeat parts of the sealed payload and are emptied when its key is destroyed.
create table entry (
    log_index      bigint      not null,
    occurred_at    timestamptz not null,
    type           text        not null,
    outcome        text        not null,
    reason         text,
    service        text        not null,
    relying_party  text,
    operator       text,
    subject        text,
    purpose        text,
    consent_id     text,
    txn            text,
    correlation_id text,
    data_key_id    uuid        not null,
    sealed_payload bytea       not null,
    constraint entry_pk primary key (occurred_at, log_index)
) partition by range (occurred_at);

-- Half-years, like the logs and the keys, so that retention drops whole tables.
create table entry_2026h2 partition of entry for values from ('2026-07-01T00:00:00Z') to ('2027-01-01T00:00:00Z');
create table entry_2027h1 partition of entry for values from ('2027-01-01T00:00:00Z') to ('2027-07-01T00:00:00Z');
create table entry_2027h2 partition of entry for values from ('2027-07-01T00:00:00Z') to ('2028-01-01T00:00:00Z');
create table entry_other partition of entry default;

create index entry_by_log_index on entry (log_index);
create index entry_by_subject on entry (subject, occurred_at desc, log_index desc) where subject is not null;
create index entry_by_relying_party on entry (relying_party, occurred_at desc, log_index desc)
    where relying_party is not null;
create index entry_by_operator on entry (operator, occurred_at desc, log_index desc) where operator is not null;
create index entry_by_failure on entry (occurred_at desc, log_index desc) where outcome = 'failure';
create index entry_by_correlation on entry (correlation_id) where correlation_id is not null;
create index entry_by_consent on entry (consent_id) where consent_id is not null;
create index entry_by_txn on entry (txn) where txn is not null;
create index entry_by_data_key on entry (data_key_id);

-- The least that the service needs. It cannot change or remove a leaf, nor remove an entry; the columns that it may
-- update are those that erasure empties, and the heads that only move forward.
grant select, insert on leaf, entry, data_key, published_checkpoint to "${service_role}";
grant select, update on sequence_head, tree_head to "${service_role}";
grant update on published_checkpoint to "${service_role}";
grant update (subject, wrapped_key, destroyed_at) on data_key to "${service_role}";
grant update (reason, relying_party, operator, subject, purpose, consent_id, txn, correlation_id) on entry
    to "${service_role}";
