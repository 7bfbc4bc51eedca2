-- From a reference of the access log back to its person, for four-eyes reveals. Like a number or an alias it is found
-- by a keyed blind index: what lies here cannot be compared with what lies in the access log.
create table audit_name (
    name_index uuid not null, -- distribution column
    person_id  uuid not null,
    constraint audit_name_pkey primary key (name_index)
);
create index audit_name_of_person on audit_name (person_id);
