select relying_party as actor,
       jsonb_build_object(
           'failures', count(*) filter (where outcome = 'failure'),
           'attempts', count(*),
           'percent', round(100.0 * count(*) filter (where outcome = 'failure') / count(*))) as figures,
       jsonb_build_object('relying_party', relying_party, 'type', 'auth.fingerprint', 'outcome', 'failure') as rows_filter
from entry
where type in ('auth.fingerprint', 'auth.multi') and relying_party is not null
  and occurred_at >= :from and occurred_at < :to
group by relying_party
having count(*) filter (where outcome = 'failure') >= :failures_floor
   and 100 * count(*) filter (where outcome = 'failure') >= :failures_percent * count(*)
