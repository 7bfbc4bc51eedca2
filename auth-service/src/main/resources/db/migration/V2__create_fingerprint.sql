-- One row per citizen with fingerprints: the version of the template keys, and the failures in a row. A failure is counted
-- before the comparison and taken back after a match, so that parallel tries cannot outrun the count.
create table fingerprint_enrolment (
    auth_ref      text        not null primary key,
    key_version   integer     not null,
    failures      integer     not null default 0,
    blocked_until timestamptz,
    constraint fingerprint_enrolment_versions_from_one check (key_version > 0),
    constraint fingerprint_enrolment_failures_up_to_fifty check (failures between 0 and 50)
);

-- Protected templates, sealed once more under a key outside the database. One row per enrolled impression; the impressions
-- of one finger share the id of their authenticator.
create table fingerprint_template (
    auth_ref         text        not null,
    id               uuid        not null,
    authenticator_id uuid        not null,
    position         integer     not null,
    inner_version    integer     not null,
    outer_version    integer     not null,
    sealed_template  bytea       not null,
    bound_at         timestamptz not null,
    primary key (auth_ref, id),
    constraint fingerprint_template_position_of_a_hand check (position between 1 and 10)
);
