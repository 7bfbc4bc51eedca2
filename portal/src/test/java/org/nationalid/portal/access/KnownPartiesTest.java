package org.nationalid.portal.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.portal.gateway.Access;
import org.nationalid.portal.gateway.Consent;

class KnownPartiesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");

    @Nested
    class ACitizen {
        @Test
        void readsTheNameAndThePurposeOfTheConsentPage() {
            SeenAccess seen = KnownParties.from(List.of(consent("Tax Office", "To prepare your tax return")))
                    .explain(access("tax-office", "tax-return"));

            assertEquals("Tax Office", seen.party());
            assertEquals("To prepare your tax return", seen.purpose());
        }

        @Test
        void readsTheNewestNameOfAPartyThatWasRenamed() {
            SeenAccess seen = KnownParties.from(List.of(consent("Revenue", "New"), consent("Tax Office", "Old")))
                    .explain(access("tax-office", "tax-return"));

            assertEquals("Revenue", seen.party());
            assertEquals("New", seen.purpose());
        }

        @Test
        void readsTheCodeOfAPartyThatNeverAskedForConsent() {
            SeenAccess seen = KnownParties.from(List.of()).explain(access("pension", "benefit"));

            assertEquals("pension", seen.party());
            assertEquals("benefit", seen.purpose());
        }

        @Test
        void readsThePresentNameOfAPartyThatTheyNeverMet() {
            KnownParties known = KnownParties.from(List.of(consent("Tax Office", "To prepare your tax return")))
                    .or(
                            Map.of(
                                    "pension", Map.of("en", "Pension Fund", "ja", "年金基金"),
                                    "tax-office", Map.of("en", "Renamed")),
                            "ja");

            assertEquals("年金基金", known.explain(access("pension", "benefit")).party());
            assertEquals(
                    "Tax Office",
                    known.explain(access("tax-office", "tax-return")).party());
            assertEquals(
                    List.of("unknown", "pension"),
                    known.choices("unknown").keySet().stream()
                            .filter(party -> !party.equals("tax-office"))
                            .toList());
        }

        @Test
        void readsNoPartyWhereTheEntryNamesNone() {
            SeenAccess seen = KnownParties.from(List.of()).explain(access(null, null));

            assertNull(seen.party());
            assertNull(seen.purpose());
        }
    }

    private static Consent consent(String name, String purposeText) {
        return new Consent(
                UUID.randomUUID(),
                "tax-office",
                name,
                "tax-return",
                purposeText,
                List.of("name"),
                "GRANTED",
                NOW,
                NOW,
                null);
    }

    private static Access access(String party, String purpose) {
        return new Access(
                UUID.randomUUID(),
                NOW,
                "auth.otp",
                "success",
                null,
                "gateway",
                party,
                null,
                null,
                purpose,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
