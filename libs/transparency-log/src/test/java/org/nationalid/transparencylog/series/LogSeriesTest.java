package org.nationalid.transparencylog.series;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.note.VerifierKey;
import org.nationalid.transparencylog.policy.TrustPolicy;

class LogSeriesTest {
    private static final byte[] SECRET = "a secret of thirty-two bytes ...".getBytes(StandardCharsets.US_ASCII);
    private static final LogSeries SERIES = new LogSeries("example.org/access", SECRET);

    private static HalfYear halfYear(String name) {
        return HalfYear.parse(name).orElseThrow();
    }

    @Nested
    class AHalfYear {
        @ParameterizedTest
        @CsvSource({
            "2026-06-30T23:59:59.999Z, 2026h1",
            "2026-07-01T00:00:00Z, 2026h2",
            "2026-12-31T23:59:59Z, 2026h2",
            "2027-01-01T00:00:00Z, 2027h1"
        })
        void isCountedInUtc(Instant time, String name) {
            assertEquals(name, HalfYear.of(time).toString());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "2026h0", "2026h3", "2026H1", "26h1", "2026h12", "x2026h1"})
        void isNotReadFromOtherNames(String name) {
            assertEquals(Optional.empty(), HalfYear.parse(name));
        }

        @Test
        void isFollowedByTheNext() {
            assertEquals(halfYear("2026h2"), halfYear("2026h1").next());
            assertEquals(halfYear("2027h1"), halfYear("2026h2").next());
            assertEquals(
                    List.of(halfYear("2027h1"), halfYear("2027h2"), halfYear("2028h1")),
                    halfYear("2026h2").following(3).toList());
            assertTrue(halfYear("2026h2").compareTo(halfYear("2027h1")) < 0);
            assertTrue(halfYear("2026h2").compareTo(halfYear("2026h1")) > 0);
        }

        @Test
        void hasTwoHalvesAYear() {
            assertThrows(IllegalArgumentException.class, () -> new HalfYear(2026, 0));
            assertThrows(IllegalArgumentException.class, () -> new HalfYear(2026, 3));
            assertThrows(IllegalArgumentException.class, () -> new HalfYear(-1, 1));
            assertThrows(IllegalArgumentException.class, () -> new HalfYear(10_000, 1));
            assertEquals("0000h1", new HalfYear(0, 1).toString());
            assertEquals("9999h2", new HalfYear(9_999, 2).toString());
        }
    }

    @Nested
    class ASeries {
        @Test
        void namesItsLogsAfterHalfYears() {
            assertEquals("example.org/access/2027h1", SERIES.origin(halfYear("2027h1")));
            assertEquals(Optional.of(halfYear("2027h1")), SERIES.find("example.org/access/2027h1"));
            assertEquals(Optional.empty(), SERIES.find("example.org/other/2027h1"));
            assertEquals(Optional.of(halfYear("2027h1")), LogSeries.halfYearOf("example.org/other/2027h1"));
            assertEquals(Optional.empty(), LogSeries.halfYearOf("example.org/access"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "example.org/access/", "example.org/access/2026h2"})
        void hasANameWithoutHalfYear(String name) {
            assertThrows(IllegalArgumentException.class, () -> new LogSeries(name, SECRET));
        }

        @Test
        void hasASecretOfThirtyTwoBytes() {
            assertThrows(IllegalArgumentException.class, () -> new LogSeries("example.org", new byte[31]));
        }

        /// The log that there was before there were several goes on under its key.
        @Test
        void signsItsFirstLogWithTheSecretItself() {
            assertEquals(
                    NoteSigner.ofLog("example.org/access/2026h2", SECRET).verifierKey(),
                    SERIES.signer(halfYear("2026h2")).verifierKey());
        }

        /// RFC 5869 §2 written out: without salt, one block.
        @Test
        void drawsTheOtherKeysFromTheSecret() throws GeneralSecurityException {
            byte[] extracted = hmac(new byte[32], SECRET);
            byte[] context = "log of a half-year\nexample.org/access/2027h1".getBytes(StandardCharsets.UTF_8);
            byte[] seed = hmac(
                    extracted,
                    ByteBuffer.allocate(context.length + 1)
                            .put(context)
                            .put((byte) 1)
                            .array());
            VerifierKey expected =
                    NoteSigner.ofLog("example.org/access/2027h1", seed).verifierKey();
            VerifierKey key = SERIES.signer(halfYear("2027h1")).verifierKey();
            assertEquals(expected, key);
            assertArrayEquals(expected.publicKey(), key.publicKey());
        }

        private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        }

        @Test
        void makesKnownAllLogsFromTheFirstToFourHalfYearsAhead() {
            List<String> names = SERIES.announced(halfYear("2027h2"))
                    .map(VerifierKey::name)
                    .map(name -> name.substring(name.lastIndexOf('/') + 1))
                    .toList();
            assertEquals(List.of("2026h2", "2027h1", "2027h2", "2028h1", "2028h2", "2029h1", "2029h2"), names);
        }

        /// A policy may name a key only once (C2SP tlog-policy), so the logs must not share one.
        @Test
        void canBeNamedInAPolicyAsAWhole() {
            String file = SERIES.announced(halfYear("2030h1"))
                    .map(key -> "log " + key + "\n")
                    .collect(Collectors.joining("", "", "quorum none\n"));
            assertEquals(12, TrustPolicy.parse(file).logs().size());
        }

        @Test
        void sharesNoKeyWithAnotherSecretOrName() {
            byte[] otherSecret = Arrays.copyOf(SECRET, SECRET.length);
            otherSecret[31] ^= 1;
            byte[] key = SERIES.signer(halfYear("2027h1")).verifierKey().publicKey();
            for (LogSeries other : List.of(
                    new LogSeries("example.org/access", otherSecret), new LogSeries("example.org/other", SECRET))) {
                assertFalse(Arrays.equals(
                        key, other.signer(halfYear("2027h1")).verifierKey().publicKey()));
            }
        }
    }
}
