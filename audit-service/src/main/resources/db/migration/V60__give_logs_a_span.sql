-- A log is a span of places: it begins at first_index, and the index of a leaf in its tree is its place less that. When
-- its half-year is over it is given an end and a successor in one commit, under the lock under which places are given.
-- From then on places belong to the successor, which is opened when the last checkpoint of the ending log is published.
alter table tree_head
    add column origin      text,
    add column first_index bigint not null default 0,
    add column end_index   bigint,
    add column next_origin text,
    add constraint tree_head_end_has_successor check ((end_index is null) = (next_origin is null)),
    add constraint tree_head_stays_before_end check (end_index is null or first_index + size <= end_index);
update tree_head set origin = (select origin from published_checkpoint order by size desc limit 1);

alter table published_checkpoint
    add column first_index bigint not null default 0,
    add column closed_at   timestamptz;
