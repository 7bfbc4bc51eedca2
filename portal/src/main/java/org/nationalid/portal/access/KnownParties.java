package org.nationalid.portal.access;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nationalid.portal.gateway.Access;
import org.nationalid.portal.gateway.Consent;

/// Names for the codes in the log: what the citizen once read on the consent page, else what the party calls itself
/// today. The log itself holds codes only, for names change and entries do not.
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

    /// `registered` counts only for parties that the citizen has not met before: client id, language, name.
    KnownParties or(Map<String, Map<String, String>> registered, String language) {
        registered.forEach((party, texts) -> {
            String name = texts.getOrDefault(language, texts.get("en"));
            if (name != null) names.putIfAbsent(party, name);
        });
        return this;
    }

    /// Client ids and names, by name. `chosen` is among them even if nothing is known of it.
    Map<String, String> choices(String chosen) {
        Map<String, String> all = new HashMap<>(names);
        if (!chosen.isEmpty()) all.putIfAbsent(chosen, chosen);
        Map<String, String> byName = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(party -> byName.put(party.getKey(), party.getValue()));
        return byName;
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
