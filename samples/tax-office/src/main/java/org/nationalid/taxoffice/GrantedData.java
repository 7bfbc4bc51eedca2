package org.nationalid.taxoffice;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the citizen lets the office see right now: items by name, or why there are none.
public record GrantedData(Reason reason, Map<String, String> items) {
    /// Why there is data, or none.
    public enum Reason {
        GRANTED,
        WITHDRAWN,
        SESSION_OVER,
        UNAVAILABLE
    }

    static final GrantedData WITHDRAWN = new GrantedData(Reason.WITHDRAWN, Map.of());
    static final GrantedData SESSION_OVER = new GrantedData(Reason.SESSION_OVER, Map.of());
    static final GrantedData UNAVAILABLE = new GrantedData(Reason.UNAVAILABLE, Map.of());

    static GrantedData of(Map<String, Object> claims) {
        Map<String, String> items = new LinkedHashMap<>();
        claims.forEach((name, value) -> {
            if (!name.equals("sub")) items.put(name, readable(value));
        });
        return new GrantedData(Reason.GRANTED, items);
    }

    /// An address comes as parts and as one text (OpenID Connect Core §5.1.1); the text is what people read.
    private static String readable(Object value) {
        return value instanceof Map<?, ?> address ? String.valueOf(address.get("formatted")) : value.toString();
    }
}
