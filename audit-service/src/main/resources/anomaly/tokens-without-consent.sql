-- A consent's id begins with the time of its making (UUIDv7): consents older than what is kept cannot be judged.
select used.relying_party as actor,
       jsonb_build_object(
           'entries', count(*),
           'without_consent', count(*) filter (where used.consent_id is null),
           'after_withdrawal', count(*) filter (where withdrawn.found),
           'never_granted', count(*) filter (where used.consent_id is not null and not granted.found)) as figures,
       jsonb_build_object('relying_party', used.relying_party, 'type', min(used.type)) as rows_filter
from entry used
cross join lateral (
    select used.consent_id is null
        or used.consent_id collate "C" < :oldest_consent
        or exists (
            select 1 from entry where entry.consent_id = used.consent_id and entry.type = 'consent.granted') as found
) granted
cross join lateral (
    select used.consent_id is not null and exists (
        select 1 from entry
        where entry.consent_id = used.consent_id and entry.type = 'consent.withdrawn'
          and entry.occurred_at < used.occurred_at) as found
) withdrawn
where used.type in ('token.issued', 'attributes.released') and used.outcome = 'success'
  and used.relying_party is not null
  and used.occurred_at >= :from and used.occurred_at < :to
  and (used.type = 'attributes.released' and used.consent_id is null or not granted.found or withdrawn.found)
group by used.relying_party
