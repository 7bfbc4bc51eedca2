-- Finds the citizens whose templates still lie under an earlier outer key, in the order in which they are re-keyed.
create index fingerprint_template_by_outer_version on fingerprint_template (outer_version, auth_ref);
