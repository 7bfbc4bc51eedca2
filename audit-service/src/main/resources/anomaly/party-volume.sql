with counted as (
    select relying_party, date_trunc('day', occurred_at, 'UTC') as day, count(*) as entries
    from entry
    where relying_party is not null
      and occurred_at >= cast(:from as timestamptz) - interval '672 hours' and occurred_at < :to
    group by 1, 2
), known as (
    select relying_party, min(day) as first_day from counted group by 1
), history as (
    select known.relying_party, coalesce(counted.entries, 0) as entries
    from known
    cross join lateral generate_series(
        known.first_day, cast(:from as timestamptz) - interval '24 hours', interval '24 hours') as past (day)
    left join counted on counted.relying_party = known.relying_party and counted.day = past.day
), usual as (
    select relying_party, percentile_cont(0.5) within group (order by entries) as median, count(*) as days
    from history group by 1
)
select usual.relying_party as actor,
       jsonb_build_object('entries', coalesce(counted.entries, 0), 'median', median, 'days', days) as figures,
       jsonb_build_object('relying_party', usual.relying_party) as rows_filter
from usual
left join counted on counted.relying_party = usual.relying_party and counted.day = :from
where days >= :history_days
  and (coalesce(counted.entries, 0) >= :volume_floor
           and coalesce(counted.entries, 0) >= :volume_factor * greatest(median, 1)
       or median >= :volume_floor and coalesce(counted.entries, 0) * :volume_factor <= median)
