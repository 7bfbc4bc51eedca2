-- Each change of the token-signing keys, of all nodes together, on its way into the access log. Thumbprints of
-- public keys only.
create table signing_key_change (
    number     bigint      not null,
    entry_id   uuid        not null, -- in the access log; the same however often it is sent
    keys       text[]      not null, -- as the entry says it
    changed_at timestamptz not null,
    recorded   boolean     not null default false,
    primary key (number)
);
