-- auth_ref is the distribution column: it leads every key, and it is a keyed hash, never the national number.
-- Only a keyed hash of a code is kept. code_hash is null once sending failed: there is then nothing to guess.
create table one_time_password (
    auth_ref       text        not null,
    transaction_id text        not null,
    relying_party  text        not null,
    id             uuid        not null,
    code_hash      bytea,
    sent_at        timestamptz not null,
    expires_at     timestamptz not null,
    tries          integer     not null default 0,
    used_at        timestamptz,
    primary key (auth_ref, transaction_id, relying_party),
    constraint one_time_password_tries_at_most_five check (tries between 0 and 5),
    constraint one_time_password_used_by_a_try check (used_at is null or tries > 0),
    constraint one_time_password_hash_has_32_bytes check (octet_length(code_hash) = 32)
) with (fillfactor = 70); -- tries and used_at change in place

-- When the last messages to a citizen left, whatever they were for: a sliding window in one row, so that the limit is
-- one atomic statement on every node.
create table one_time_password_sending (
    auth_ref text          not null primary key,
    sent_at  timestamptz[] not null
);
