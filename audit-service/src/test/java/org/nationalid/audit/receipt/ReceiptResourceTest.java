package org.nationalid.audit.receipt;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nationalid.audit.TestEvents.append;
import static org.nationalid.audit.TestEvents.gateway;
import static org.nationalid.audit.TestEvents.receiptOf;
import static org.nationalid.audit.TestEvents.release;

import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import dev.sigstore.rekor.client.Checkpoints;
import dev.sigstore.rekor.client.RekorEntry;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.audit.AuditServiceTest;
import org.nationalid.audit.leaf.Commitment;
import org.nationalid.platform.id.Ids;
import org.nationalid.transparencylog.merkle.CompactRange;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.note.VerifierKey;
import org.nationalid.transparencylog.policy.TrustPolicy;
import org.nationalid.transparencylog.proof.Receipt;
import org.nationalid.transparencylog.series.HalfYear;
import org.nationalid.transparencylog.tile.EntryBundle;

@QuarkusTest
@AuditServiceTest
class ReceiptResourceTest {
    private static final Instant TIME = Instant.parse("2026-11-23T02:30:11.482Z");

    @Nested
    class ARelyingParty {
        @Test
        void getsAReceiptThatProvesItsTokensEntryAndTellsNothing() {
            Map<String, Object> event = release("party", "tax-office", TIME);
            String leafHash = append(event).statusCode(201).extract().path("receipts[0].leaf_hash");
            receiptOf((String) event.get("id"));
            Receipt receipt = Receipt.parse(gateway()
                    .when()
                    .get("/v1/receipts/{id}", event.get("id"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            assertEquals(0, receipt.extra().length);
            assertTrue(receipt.holds(Hash.parse(leafHash)));
        }

        @Test
        void isToldWhenThereIsNone() {
            gateway()
                    .when()
                    .get("/v1/receipts/{id}", Ids.next())
                    .then()
                    .statusCode(404)
                    .body("type", endsWith("/entry-not-found"));
        }
    }

    @Nested
    class ACitizen {
        @Test
        void getsAReceiptThatShowsWhatWasWrittenAboutThem() {
            Map<String, Object> event = release("citizen", "tax-office", TIME);
            String leafHash = append(event).statusCode(201).extract().path("receipts[0].leaf_hash");
            Receipt receipt = Receipt.parse(receiptOf((String) event.get("id")));

            Commitment opened = Commitment.ofOpening(receipt.extra());
            String payload = new String(opened.payload(), StandardCharsets.UTF_8);
            assertTrue(payload.startsWith("{\"consent_id\":\"" + event.get("consent_id") + "\",\"correlation_id\""));
            String leaf = "{\"c\":\"%s\",\"id\":\"%s\",\"t\":\"2026-11-23T02:30:11.482Z\",\"v\":1}"
                    .formatted(Base64.getEncoder().encodeToString(opened.value()), event.get("id"));
            Hash hash = Hash.ofLeaf(leaf.getBytes(StandardCharsets.US_ASCII));
            assertEquals(leafHash, hash.toString());
            assertTrue(receipt.holds(hash));

            String vkey = gateway().when().get("/log/vkey").asString().strip();
            TrustPolicy policy = TrustPolicy.parse("log " + vkey + "\nquorum none\n");
            assertInstanceOf(TrustPolicy.Verdict.Trusted.class, policy.judge(receipt.checkpoint()));
        }

        @Test
        void seesNoReceiptOfAnotherCitizen() {
            Map<String, Object> event = release("somebody", "tax-office", TIME);
            append(event).statusCode(201);
            receiptOf((String) event.get("id"));
            gateway()
                    .queryParam("subject", "another")
                    .when()
                    .get("/v1/entries/{id}/receipt", event.get("id"))
                    .then()
                    .statusCode(404)
                    .body("type", endsWith("/entry-not-found"));
            gateway()
                    .queryParam("subject", "somebody")
                    .when()
                    .get("/v1/entries/{id}/receipt", event.get("id"))
                    .then()
                    .statusCode(200);
        }

        @Test
        void isToldWhenThereIsNoSuchEntry() {
            gateway().when().get("/v1/entries/{id}/receipt", Ids.next()).then().statusCode(404);
            gateway().when().get("/v1/entries/nonsense/receipt").then().statusCode(404);
        }
    }

    @Nested
    class AVerifierThatIsNotOurs {
        /// 3,000 entries in a live log; 1,000 of them, chosen at random, are proven to sigstore-java.
        @Test
        void acceptsAThousandReceiptsAndRejectsAFlippedBit() throws Exception {
            List<String> ids = new ArrayList<>();
            for (int batch = 0; batch < 10; batch++) {
                List<Object> events = new ArrayList<>();
                for (int i = 0; i < 300; i++) {
                    Map<String, Object> event = release("citizen-" + i, "tax-office", TIME.plusSeconds(i));
                    events.add(event);
                    ids.add((String) event.get("id"));
                }
                append(events.toArray()).statusCode(201);
            }
            receiptOf(ids.getLast());
            long seed = System.nanoTime();
            Collections.shuffle(ids, new Random(seed));
            for (String id : ids.subList(0, 1_000)) {
                Map<String, Object> inclusion = inclusionOf(id);
                RekorEntry.Checkpoint checkpoint = Checkpoints.from((String) inclusion.get("checkpoint"));
                byte[] root = Base64.getDecoder().decode(checkpoint.getBase64Hash());
                byte[] leafHash = Base64.getDecoder().decode((String) inclusion.get("leaf_hash"));
                List<byte[]> hashes = hashes(inclusion);
                long index = ((Number) inclusion.get("index")).longValue();
                InclusionProofVerifier.verify(leafHash, index, checkpoint.getSize(), hashes, root);

                leafHash[id.hashCode() & 31] ^= 1;
                assertThrows(
                        InclusionProofVerificationException.class,
                        () -> InclusionProofVerifier.verify(leafHash, index, checkpoint.getSize(), hashes, root),
                        "seed " + seed);
            }
        }

        private Map<String, Object> inclusionOf(String id) {
            return gateway()
                    .when()
                    .get("/v1/entries/{id}/inclusion", id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("");
        }

        @SuppressWarnings("unchecked")
        private static List<byte[]> hashes(Map<String, Object> inclusion) {
            return ((List<String>) inclusion.get("hashes"))
                    .stream().map(Base64.getDecoder()::decode).toList();
        }

        @Test
        void checksTheSignatureWithOpenssl(@TempDir Path folder) throws IOException, InterruptedException {
            Assumptions.assumeTrue(
                    opensslIsHere(), "LEFT OUT: openssl is not installed; the signature was not checked");
            append(release("openssl", "tax-office", TIME)).statusCode(201);
            SignedNote note =
                    SignedNote.parse(gateway().when().get("/log/checkpoint").asString());
            VerifierKey key = VerifierKey.parse(
                    gateway().when().get("/log/vkey").asString().strip());
            String line = note.signatures().getFirst().toString();
            byte[] keyIdAndSignature = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
            Files.write(folder.resolve("signature"), Arrays.copyOfRange(keyIdAndSignature, 4, 68));
            Files.write(folder.resolve("key.der"), subjectPublicKeyInfo(key.publicKey()));
            Files.writeString(folder.resolve("text"), note.text());
            assertEquals(0, openssl(folder));
            Files.writeString(folder.resolve("text"), note.text().replace("access", "excess"));
            assertEquals(1, openssl(folder));
        }

        /// RFC 8410 §4: the fixed header of an Ed25519 key, then the key.
        private static byte[] subjectPublicKeyInfo(byte[] key) {
            byte[] header = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};
            byte[] encoded = Arrays.copyOf(header, header.length + key.length);
            System.arraycopy(key, 0, encoded, header.length, key.length);
            return encoded;
        }

        private static int openssl(Path folder) throws IOException, InterruptedException {
            return new ProcessBuilder(
                            "openssl",
                            "pkeyutl",
                            "-verify",
                            "-pubin",
                            "-keyform",
                            "DER",
                            "-inkey",
                            "key.der",
                            "-rawin",
                            "-in",
                            "text",
                            "-sigfile",
                            "signature")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }

        private static boolean opensslIsHere() throws InterruptedException {
            try {
                return new ProcessBuilder("openssl", "version")
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
            } catch (IOException e) {
                return false;
            }
        }
    }

    @Nested
    class AMonitor {
        @Test
        void rebuildsTheWholeTreeFromItsPublicFiles() {
            List<Object> events = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                events.add(release("monitor", "tax-office", TIME));
            }
            append(events.toArray()).statusCode(201);
            receiptOf((String) ((Map<?, ?>) events.getLast()).get("id"));
            Checkpoint checkpoint = Checkpoint.of(
                    SignedNote.parse(gateway().when().get("/log/checkpoint").asString()));

            CompactRange range = CompactRange.empty();
            for (long bundle = 0; range.size() < checkpoint.size(); bundle++) {
                for (byte[] entry : bundle(bundle, checkpoint.size())) {
                    range = range.append(Hash.ofLeaf(entry));
                }
            }
            assertEquals(checkpoint.size(), range.size());
            assertArrayEquals(checkpoint.root().bytes(), range.root().bytes());
        }

        private List<byte[]> bundle(long index, long size) {
            int width = (int) Math.min(256, size - index * 256);
            String path = "/log/%s/tile/entries/%03d%s"
                    .formatted(HalfYear.of(Instant.now()), index, width < 256 ? ".p/" + width : "");
            return EntryBundle.decode(gateway()
                    .when()
                    .get(path)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "public, max-age=31536000, immutable")
                    .extract()
                    .asByteArray());
        }

        /// One day the same short address is another log's.
        @Test
        void isToldToForgetTheTilesOfTheNewestLogSoon() {
            append(release("monitor", "tax-office", TIME)).statusCode(201);
            long size = Checkpoint.of(SignedNote.parse(
                            gateway().when().get("/log/checkpoint").asString()))
                    .size();
            String tile = size < 256 ? "tile/0/000.p/" + size : "tile/0/000";
            byte[] newest = gateway()
                    .when()
                    .get("/log/" + tile)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "public, max-age=1")
                    .extract()
                    .asByteArray();
            assertArrayEquals(
                    newest,
                    gateway()
                            .when()
                            .get(
                                    "/log/{half_year}/" + tile,
                                    HalfYear.of(Instant.now()).toString())
                            .asByteArray());
        }

        @Test
        void getsNothingButTiles() {
            gateway().when().get("/log/tile/0/999").then().statusCode(404);
            gateway().when().get("/log/2026h3/checkpoint").then().statusCode(404);
            gateway().when().get("/log/tile/0/..%2F..%2Fcheckpoint").then().statusCode(404);
            gateway().when().get("/log/tile/entries/nonsense").then().statusCode(404);
        }
    }
}
