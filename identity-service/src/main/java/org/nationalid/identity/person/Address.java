package org.nationalid.identity.person;

import static org.nationalid.identity.person.PersonRefusal.ADDRESS_INVALID;

import org.nationalid.platform.problem.Refusal;

/// A postal address in the form of OpenID Connect Core §5.1.1; `region` and `postalCode` may be absent.
public record Address(String formatted, String region, String postalCode, String country) {
    private static final int FORMATTED_MAX = 500;
    private static final int REGION_MAX = 100;
    private static final int POSTAL_CODE_MAX = 20;

    /// Normalises and checks what a registrar typed.
    public static Address of(String formatted, String region, String postalCode, String country) {
        String lines = PrintableText.lines(formatted, FORMATTED_MAX)
                .orElseThrow(() -> Refusal.at(ADDRESS_INVALID, "address.formatted"));
        return new Address(
                lines,
                part(region, REGION_MAX, "address.region"),
                part(postalCode, POSTAL_CODE_MAX, "address.postal_code"),
                country);
    }

    private static String part(String given, int lengthMax, String field) {
        return given == null
                ? null
                : PrintableText.line(given, lengthMax).orElseThrow(() -> Refusal.at(ADDRESS_INVALID, field));
    }
}
