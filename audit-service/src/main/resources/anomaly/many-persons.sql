select operator as actor,
       jsonb_build_object('persons', count(distinct subject), 'look_ups', count(*)) as figures,
       jsonb_build_object('operator', operator) as rows_filter
from entry
where type in ('audit.queried', 'identity.revealed', 'reveal.requested') and outcome = 'success'
  and operator is not null and subject is not null
  and occurred_at >= :from and occurred_at < :to
group by operator
having count(distinct subject) >= :persons_floor
