-- What auditors look for by type alone is what seldom happens: appointments, registry changes, destroyed keys, acts of
-- other auditors. Frequent types are found soon in the order of time and would make every append dearer.
create index entry_by_rare_type on entry (type, occurred_at desc, log_index desc)
    where type not in ('auth.otp.sent', 'auth.otp', 'auth.fingerprint', 'auth.multi', 'token.issued', 'attributes.shown',
                       'attributes.released', 'access-log.viewed', 'sign-in.failed');
