package org.nationalid.benchmarks.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/// One made-up access. Distribution: relying parties by Zipf's law (the largest of 200 has a sixth of all accesses),
/// citizens evenly (20 rows each on average), 4 % failures, 2 % with an officer, and seven types in the proportion of
/// a day with sign-ins, counters and releases.
///
/// @param subject the reference of the citizen, one of [Population#subjects]
record SyntheticEntry(
        UUID id,
        long epochMilli,
        String type,
        String outcome,
        String reason,
        String relyingParty,
        String operator,
        int subjectNumber,
        String subject,
        String purpose,
        String consentId,
        String txn,
        String correlationId) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    static final String SERVICE = "gateway";
    private static final String[] TYPES = {
        "auth.otp",
        "auth.otp",
        "auth.otp.sent",
        "auth.fingerprint",
        "token.issued",
        "token.issued",
        "attributes.released",
        "attributes.released",
        "attributes.shown",
        "consent.granted"
    };
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    static SyntheticEntry random(SplittableRandom random, Population population, long epochMilli) {
        int subject = random.nextInt(population.subjects());
        boolean isFailure = random.nextInt(100) < 4;
        String type = TYPES[random.nextInt(TYPES.length)];
        boolean hasConsent = type.startsWith("attributes") || type.startsWith("consent");
        return new SyntheticEntry(
                id(random, epochMilli),
                epochMilli,
                type,
                isFailure ? "failure" : "success",
                isFailure ? "code-wrong" : null,
                population.party(random),
                random.nextInt(100) < 2 ? "officer-" + random.nextInt(500) : null,
                subject,
                Population.subject(subject),
                "BENEFIT-" + random.nextInt(20),
                hasConsent ? id(random, epochMilli).toString() : null,
                id(random, epochMilli).toString(),
                id(random, epochMilli).toString());
    }

    /// UUIDv7 (RFC 9562 §5.7).
    private static UUID id(SplittableRandom random, long epochMilli) {
        long high = epochMilli << 16 | VERSION_7 | (random.nextLong() & 0x0FFFL);
        return new UUID(high, VARIANT | random.nextLong() >>> 2);
    }

    /// The event in canonical JSON (RFC 8785), as audit-service commits to it.
    String payload() {
        StringBuilder json =
                new StringBuilder(560).append("{\"acr\":\"urn:nationalid:acr:1\",\"amr\":[\"otp\",\"sms\"]");
        add(json, "consent_id", consentId);
        add(json, "correlation_id", correlationId);
        add(json, "id", id.toString());
        json.append(",\"items\":[\"name\",\"birthdate\"]");
        add(json, "operator", operator);
        add(json, "outcome", outcome);
        add(json, "purpose", purpose);
        add(json, "reason", reason);
        add(json, "relying_party", relyingParty);
        add(json, "service", SERVICE);
        add(json, "subject", subject);
        add(json, "time", time());
        add(json, "txn", txn);
        add(json, "type", type);
        return json.append('}').toString();
    }

    /// The request that reports it.
    byte[] request() {
        return ("{\"entries\":[" + payload() + "]}").getBytes(StandardCharsets.US_ASCII);
    }

    String time() {
        return TIME.format(Instant.ofEpochMilli(epochMilli));
    }

    private static void add(StringBuilder json, String name, String value) {
        if (value != null) {
            json.append(",\"").append(name).append("\":\"").append(value).append('"');
        }
    }
}
