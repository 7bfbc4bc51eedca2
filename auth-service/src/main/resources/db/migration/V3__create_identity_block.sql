-- Identity blocks with a fingerprint that were opened in the last minutes: a block is good once. (A block with only a code
-- needs no entry: the code is used up.)
create table identity_block_opened (
    auth_ref  text        not null,
    digest    bytea       not null,
    opened_at timestamptz not null,
    primary key (auth_ref, digest),
    constraint identity_block_opened_digest_has_32_bytes check (octet_length(digest) = 32)
);
