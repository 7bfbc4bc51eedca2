select operator as actor,
       jsonb_build_object('look_ups', count(*), 'persons', count(distinct subject)) as figures,
       jsonb_build_object('operator', operator, 'type', 'audit.queried') as rows_filter
from entry
where type = 'audit.queried' and outcome = 'success' and operator is not null and subject is not null
  and coalesce(reason, '') not like 'case %'
  and occurred_at >= :from and occurred_at < :to
group by operator
having count(*) >= :look_ups_floor
