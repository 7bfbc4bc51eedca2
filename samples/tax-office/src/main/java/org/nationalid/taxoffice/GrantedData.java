package org.nationalid.taxoffice;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the citizen lets the office see right now: items by name, or why there are none.
public record GrantedData(Reason reason, Map<String, String> items) {
    /// Why there is data, or none.
    public enum Reason {
        GRANTED,
        WITHDRAWN,
        IDENTITY_NOT_ACTIVE,
        SESSION_OVER,
        UNAVAILABLE
    }

    private static final Map<String, String> LABELS = Map.of(
            "name", "Name",
            "birthdate", "Date of birth",
            "gender", "Gender",
            "address", "Address");

    static final GrantedData WITHDRAWN = new GrantedData(Reason.WITHDRAWN, Map.of());
    static final GrantedData IDENTITY_NOT_ACTIVE = new GrantedData(Reason.IDENTITY_NOT_ACTIVE, Map.of());
    static final GrantedData SESSION_OVER = new GrantedData(Reason.SESSION_OVER, Map.of());
    static final GrantedData UNAVAILABLE = new GrantedData(Reason.UNAVAILABLE, Map.of());

    static GrantedData of(Map<String, Object> claims) {
        Map<String, String> items = new LinkedHashMap<>();
        claims.forEach((name, value) -> {
            if (!name.equals("sub") && !repeats(name, value, claims)) items.put(label(name), readable(value));
        });
        return new GrantedData(Reason.GRANTED, items);
    }

    /// `name#en` next to the same `name` tells nobody anything.
    private static boolean repeats(String name, Object value, Map<String, Object> claims) {
        int language = name.indexOf('#');
        return language > 0 && value.equals(claims.get(name.substring(0, language)));
    }

    /// A name in the citizen's own script is a claim of its own: `name#hi` (OpenID Connect Core §5.2).
    private static String label(String claim) {
        String[] nameAndLanguage = claim.split("#", 2);
        String label = LABELS.getOrDefault(nameAndLanguage[0], nameAndLanguage[0]);
        return nameAndLanguage.length == 1 ? label : label + " (" + nameAndLanguage[1] + ")";
    }

    /// An address comes as parts and as one text (OpenID Connect Core §5.1.1); the text is what people read.
    private static String readable(Object value) {
        return value instanceof Map<?, ?> address ? String.valueOf(address.get("formatted")) : value.toString();
    }
}
