with used as (
    select operator, relying_party, type,
           extract(hour from occurred_at at time zone :zone) >= :night_begins
           or extract(hour from occurred_at at time zone :zone) < :night_ends as at_night
    from entry
    where outcome = 'success' and occurred_at >= :from and occurred_at < :to
)
select operator as actor,
       jsonb_build_object('at_night', count(*) filter (where at_night), 'entries', count(*)) as figures,
       jsonb_build_object('operator', operator) as rows_filter
from used
where operator is not null
group by operator
having count(*) filter (where at_night) >= :night_officer_floor
union all
select relying_party,
       jsonb_build_object('at_night', count(*) filter (where at_night), 'entries', count(*)),
       jsonb_build_object('relying_party', relying_party)
from used
where relying_party is not null and operator is null and type in ('token.issued', 'attributes.released')
group by relying_party
having count(*) filter (where at_night) >= :night_party_floor and 2 * count(*) filter (where at_night) >= count(*)
