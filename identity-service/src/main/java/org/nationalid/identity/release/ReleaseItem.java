package org.nationalid.identity.release;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nationalid.identity.person.Address;
import org.nationalid.identity.person.PersonAttributes;
import org.nationalid.identity.person.PersonName;

/// What an application can ask for, under the claim names of OpenID Connect Core §5.1.
enum ReleaseItem {
    NAME,
    BIRTHDATE,
    GENDER,
    PHONE_NUMBER,
    ADDRESS;

    static Optional<ReleaseItem> named(String claim) {
        return Arrays.stream(values())
                .filter(item -> item.claim().equals(claim))
                .findFirst();
    }

    private String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    void release(PersonAttributes person, Map<String, Object> into) {
        switch (this) {
            case NAME -> releaseName(person.name(), into);
            case BIRTHDATE -> into.put(claim(), person.birthdate());
            case GENDER -> into.put(claim(), person.gender());
            case PHONE_NUMBER -> into.put(claim(), person.phone().e164());
            case ADDRESS -> into.put(claim(), releasedAddress(person.address()));
        }
    }

    /// The native form travels under the claim's language tag (OpenID Connect Core §5.2).
    private static void releaseName(PersonName name, Map<String, Object> into) {
        into.put(NAME.claim(), name.latin());
        if (name.hasNativeForm()) {
            into.put(NAME.claim() + "#" + name.nativeLanguage(), name.nativeForm());
        }
    }

    private static ReleasedAddress releasedAddress(Address address) {
        return new ReleasedAddress(address.formatted(), address.region(), address.postalCode(), address.country());
    }

    /// The address claim (OpenID Connect Core §5.1.1).
    record ReleasedAddress(String formatted, String region, String postalCode, String country) {}
}
