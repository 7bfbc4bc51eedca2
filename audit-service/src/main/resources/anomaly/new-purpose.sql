select today.relying_party || ' / ' || today.purpose as actor,
       jsonb_build_object('entries', count(*)) as figures,
       jsonb_build_object('relying_party', today.relying_party, 'purpose', today.purpose) as rows_filter
from entry today
where today.relying_party is not null and today.purpose is not null and today.outcome = 'success'
  and today.occurred_at >= :from and today.occurred_at < :to
group by today.relying_party, today.purpose
having not exists (
    select 1 from entry earlier
    where earlier.relying_party = today.relying_party and earlier.purpose = today.purpose
      and earlier.occurred_at < :from)
