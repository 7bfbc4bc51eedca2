package org.nationalid.portal.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nationalid.portal.gateway.Access;
import org.nationalid.portal.gateway.Consent;

/// Names for the codes in the log, taken from what the citizen once read on the consent page. The log itself holds
/// codes only, for names change and entries do not.
final class KnownParties {
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> purposes = new HashMap<>();

    private KnownParties() {}

    /// `consents` newest first: a party is called what it was called last.
    static KnownParties from(List<Consent> consents) {
        KnownParties known = new KnownParties();
        for (Consent consent : consents) {
            known.names.putIfAbsent(consent.clientId(), consent.clientName());
            known.purposes.putIfAbsent(purposeKey(consent.clientId(), consent.purpose()), consent.purposeText());
        }
        return known;
    }

    SeenAccess explain(Access access) {
        String party = access.relyingParty();
        String purpose = access.purpose();
        return new SeenAccess(
                access,
                party == null ? null : names.getOrDefault(party, party),
                purpose == null ? null : purposes.getOrDefault(purposeKey(party, purpose), purpose));
    }

    private static String purposeKey(String party, String purpose) {
        return party + "\n" + purpose;
    }
}
