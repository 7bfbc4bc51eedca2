-- What the gateway remembers. No table holds a national number, an alias or a reference of another service:
-- a citizen is known here by an opaque handle that only identity-service can open, and by pairwise subjects.

create table relying_party (
    client_id         text        not null,
    names             text        not null, -- JSON, by language
    purpose_code      text        not null,
    purpose_texts     text        not null, -- JSON, by language
    redirect_uris     text        not null, -- space-separated
    jwks              text        not null, -- public keys only
    sector            text        not null,
    scopes            text        not null, -- space-separated, RFC 6749 §3.3
    grant_types       text        not null, -- space-separated
    registered_at     timestamptz not null,
    changed_at        timestamptz not null,
    primary key (client_id),
    constraint relying_party_client_id_form check (client_id ~ '^[a-z0-9][a-z0-9-]{1,62}$')
);

create table officer (
    client_id    text        not null,
    subject      text        not null, -- pairwise subject at that client
    role         text        not null,
    unit         text        not null,
    appointed_at timestamptz not null,
    primary key (client_id, subject, role),
    constraint officer_role_known check (role in ('auditor'))
);

-- One sign-in at the browser, from the authorization request to its answer.
create table interaction (
    id                 uuid        not null,
    browser_digest     bytea       not null,
    client_id          text        not null,
    request            text        not null, -- the authorization request, as it came
    step               text        not null,
    citizen_handle     text,
    subject            text,
    masked_destination text,
    transaction_id     uuid,
    code_expires_at    timestamptz,
    acr                text,
    amr                text,
    authenticated_at   timestamptz,
    alias_tries        integer     not null,
    version            bigint      not null,
    created_at         timestamptz not null,
    expires_at         timestamptz not null,
    primary key (id),
    constraint interaction_step_known check (step in ('ALIAS', 'CODE', 'CONSENT', 'ENDED')),
    constraint interaction_expires_after_start check (expires_at > created_at)
);
create index interaction_by_expiry on interaction (expires_at);

-- What one citizen's sign-in allows one relying party.
create table access_grant (
    id               uuid        not null,
    client_id        text        not null,
    subject          text        not null,
    citizen_handle   text        not null,
    scopes           text        not null,
    items            text        not null,
    purpose_code     text        not null,
    consent_id       uuid,
    acr              text        not null,
    amr              text        not null,
    txn              uuid        not null,
    authenticated_at timestamptz not null,
    created_at       timestamptz not null,
    ended_at         timestamptz,
    primary key (id)
);
create index access_grant_by_creation on access_grant (created_at);

create table authorization_code (
    code_digest    bytea       not null,
    grant_id       uuid        not null references access_grant (id) on delete cascade,
    client_id      text        not null,
    redirect_uri   text        not null,
    code_challenge text        not null,
    nonce          text,
    expires_at     timestamptz not null,
    used_at        timestamptz,
    primary key (code_digest)
);
create index authorization_code_by_expiry on authorization_code (expires_at);

create table access_token (
    token_digest bytea       not null,
    client_id    text        not null,
    grant_id     uuid        references access_grant (id) on delete cascade, -- absent: the client acts for itself
    scopes       text        not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    primary key (token_digest)
);
create index access_token_by_expiry on access_token (expires_at);
create index access_token_by_grant on access_token (grant_id);

-- Signed requests and client assertions are accepted once (RFC 7523 §3).
create table spent_jti (
    client_id  text        not null,
    jti        text        not null,
    expires_at timestamptz not null,
    primary key (client_id, jti)
);
create index spent_jti_by_expiry on spent_jti (expires_at);
