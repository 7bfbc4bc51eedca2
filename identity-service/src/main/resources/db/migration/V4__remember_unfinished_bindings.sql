-- Fingerprints that auth-service may hold for a person who was not written yet: noted before they are bound, struck out in
-- the transaction that writes the person. What stays here for long is removed there.
create table unfinished_binding (
    person_id uuid        not null, -- distribution column
    begun_at  timestamptz not null, -- of the latest try
    constraint unfinished_binding_pkey primary key (person_id)
);
create index unfinished_binding_oldest on unfinished_binding (begun_at);
