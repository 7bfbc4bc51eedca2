package org.nationalid.gateway.relyingparty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What each scope stands for. Item scopes name personal attributes (OpenID Connect Core §5.4); the others open APIs.
public final class Scopes {
    public static final String OPENID = "openid";
    public static final String ME = "me";
    public static final String AUDIT = "audit";
    public static final String ENROLMENT = "enrolment";
    public static final String ADJUDICATION = "adjudication";
    public static final String REGISTRY = "registry";

    private static final Map<String, List<String>> ITEMS = Map.of(
            "profile", List.of("name", "birthdate", "gender"),
            "name", List.of("name"),
            "birthdate", List.of("birthdate"),
            "gender", List.of("gender"),
            "phone", List.of("phone_number"),
            "address", List.of("address"));

    /// The order in which a citizen reads the items, whatever order a client asks in.
    private static final List<String> READING_ORDER = List.of("name", "birthdate", "gender", "phone_number", "address");

    private static final Set<String> KNOWN = known();

    private Scopes() {}

    public static Set<String> all() {
        return KNOWN;
    }

    /// The attributes that a set of scopes asks for.
    public static List<String> itemsOf(Collection<String> scopes) {
        Set<String> asked = new LinkedHashSet<>();
        scopes.forEach(scope -> asked.addAll(ITEMS.getOrDefault(scope, List.of())));
        List<String> ordered = new ArrayList<>(READING_ORDER);
        ordered.retainAll(asked);
        return ordered;
    }

    /// What is left of the asked scopes when only `items` were granted: a scope that gave nothing is not claimed
    /// (RFC 6749 §3.3).
    public static List<String> covering(Collection<String> scopes, Collection<String> items) {
        return scopes.stream()
                .filter(scope ->
                        !ITEMS.containsKey(scope) || ITEMS.get(scope).stream().anyMatch(items::contains))
                .toList();
    }

    public static boolean isItem(String code) {
        return READING_ORDER.contains(code);
    }

    private static Set<String> known() {
        Set<String> known = new LinkedHashSet<>(List.of(OPENID, ME, AUDIT, ENROLMENT, ADJUDICATION, REGISTRY));
        known.addAll(ITEMS.keySet());
        return Set.copyOf(known);
    }
}
