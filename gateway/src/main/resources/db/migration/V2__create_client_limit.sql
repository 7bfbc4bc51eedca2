-- How much of its limit each client has left, on all nodes together. The state is the rate limiter's own (bucket4j).
create table client_limit (
    id         text   not null, -- client id and limit
    state      bytea,
    expires_at bigint,
    primary key (id)
);
