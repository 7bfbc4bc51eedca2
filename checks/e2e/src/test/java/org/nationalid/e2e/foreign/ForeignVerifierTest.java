package org.nationalid.e2e.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.e2e.platform.AccessLog;
import org.nationalid.e2e.platform.LocalPlatform;
import org.nationalid.e2e.platform.LogProof;
import org.nationalid.e2e.platform.SharedPlatform;

/// A thousand random receipts of a live log, and what programs that are not ours say of them. Each must accept all as
/// they are, and none of them with one bit flipped.
@Order(5)
@ExtendWith(SharedPlatform.class)
class ForeignVerifierTest {
    private static final int ENTRIES = 750;
    private static final int RECEIPTS = 1000;

    private static Sample sample;

    private final LocalPlatform platform;

    ForeignVerifierTest(LocalPlatform platform) {
        this.platform = platform;
    }

    /// @param receipts as they were given out
    /// @param altered the same, each with one bit flipped
    /// @param older the checkpoint after half of the entries
    private record Sample(String vkey, List<String> receipts, List<String> altered, Checkpoint older) {}

    @BeforeEach
    void takesAThousandReceipts() {
        if (sample != null) return;
        long seed = new Random().nextLong();
        System.out.println("[INFO] receipts and flipped bits were chosen with seed " + seed);
        var random = new Random(seed);
        AccessLog log = platform.accessLog();
        List<String> ids = new ArrayList<>(log.write(ENTRIES));
        Checkpoint older = Checkpoint.of(proof(log.receipt(ids.getLast())).checkpoint());
        ids.addAll(log.write(ENTRIES));
        log.receipt(ids.getLast());
        Collections.shuffle(ids, random);
        List<String> receipts =
                ids.stream().limit(RECEIPTS).parallel().map(log::receipt).toList();
        List<String> altered = receipts.stream()
                .map(receipt -> withOneBitFlipped(receipt, random))
                .toList();
        sample = new Sample(get(platform.gateway() + "/log/vkey").strip(), receipts, altered, older);
    }

    @Nested
    class SigstoreJava {
        @Test
        void acceptsEachReceiptAndNoFlippedBit() {
            for (int i = 0; i < RECEIPTS; i++) {
                proof(sample.receipts().get(i)).verify(sample.vkey());
                String altered = sample.altered().get(i);
                assertThatThrownBy(() -> proof(altered).verify(sample.vkey()))
                        .as("sigstore-java on\n" + altered)
                        .isInstanceOfAny(AssertionError.class, UncheckedIOException.class);
            }
            report("sigstore-java", "inclusion");
        }
    }

    @Nested
    class SigstoreVerifyFromNpm {
        @Test
        void acceptsEachReceiptAndNoFlippedBit() {
            nodeIsNeeded();
            assertThat(NodePrograms.refusals(sample.vkey(), proofs(sample.receipts())))
                    .hasSize(RECEIPTS)
                    .containsOnlyNulls();
            List<LogProof> readable = proofs(sample.altered());
            assertThat(NodePrograms.refusals(sample.vkey(), readable))
                    .hasSize(readable.size())
                    .doesNotContainNull();
            report("@sigstore/verify", "signature and inclusion");
        }
    }

    @Nested
    class OpenSslOfTheSystem {
        @TempDir
        Path folder;

        @Test
        void acceptsEachSignatureAndNoFlippedBit() {
            assumeTrue(ForeignProgram.isHere("openssl"), "openssl is absent; as root, ./nid tools installs it");
            var random = new Random(RECEIPTS);
            var openSsl = new OpenSsl(folder, sample.vkey());
            List<String> checkpoints = proofs(sample.receipts()).stream()
                    .map(LogProof::checkpoint)
                    .distinct()
                    .toList();
            assertThat(proofs(sample.receipts()).stream().map(LogProof::checkpoint))
                    .allMatch(openSsl::accepts);
            for (String checkpoint : checkpoints) {
                for (int line : List.of(2, 4)) {
                    assertThat(openSsl.accepts(withOneBitFlipped(checkpoint, line, random)))
                            .isFalse();
                }
            }
            report("openssl", "signature, " + checkpoints.size() + " different checkpoints");
        }
    }

    @Nested
    class TransmuteFromNpm {
        @Test
        void findsThatTheLogOnlyGrew() {
            nodeIsNeeded();
            Checkpoint newer = Checkpoint.of(proof(sample.receipts().getFirst()).checkpoint());
            JsonNode said = NodePrograms.consistency(platform.gateway() + "/log", sample.older(), newer);
            assertThat(Long.parseLong(sample.older().size())).isLessThan(Long.parseLong(newer.size()));
            assertThat(said.path("olderRoot").asBoolean()).isTrue();
            assertThat(said.path("newerRoot").asBoolean()).isTrue();
            assertThat(said.path("consistent").asBoolean()).isTrue();
            assertThat(said.path("acceptsAnotherPast").asBoolean(true)).isFalse();
            System.out.println("[INFO] @transmute/rfc9162 finds that the log of " + newer.size()
                    + " entries grew from the log of " + sample.older().size());
        }
    }

    private static void nodeIsNeeded() {
        boolean areHere = NodePrograms.areHere();
        if (!areHere)
            System.out.println("[WARNING] a foreign verifier was left out: node 20 or its packages are absent");
        assumeTrue(areHere, "node 20 or its packages are absent; as root, ./nid tools installs what the system has");
    }

    private static void report(String program, String what) {
        System.out.println("[INFO] " + program + " accepts " + RECEIPTS + " receipts of the live log (" + what
                + ") and none with a flipped bit");
    }

    /// Those that can still be read: a flipped bit in the content may leave no JSON, and is refused by that.
    private static List<LogProof> proofs(List<String> receipts) {
        List<LogProof> proofs = new ArrayList<>();
        for (String receipt : receipts) {
            try {
                proofs.add(new LogProof(receipt));
            } catch (IOException unreadable) {
                assertThat(receipts).as("only altered ones are unreadable").isEqualTo(sample.altered());
            }
        }
        return proofs;
    }

    private static LogProof proof(String receipt) {
        try {
            return new LogProof(receipt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In the content, in one of the hashes, in the root or in the log's signature. What witnesses signed is none of
    /// these programs' business.
    private static String withOneBitFlipped(String receipt, Random random) {
        String[] lines = receipt.split("\n", -1);
        String signature = "— " + Checkpoint.of(proof(receipt).checkpoint()).origin() + " ";
        List<Integer> candidates = IntStream.range(0, lines.length)
                .filter(i -> bytesOf(lines[i]).length >= 32)
                .filter(i -> !lines[i].startsWith("— ") || lines[i].startsWith(signature))
                .boxed()
                .toList();
        return withOneBitFlipped(receipt, candidates.get(random.nextInt(candidates.size())), random);
    }

    private static String withOneBitFlipped(String text, int line, Random random) {
        String[] lines = text.split("\n", -1);
        String encoded = lines[line].substring(lines[line].lastIndexOf(' ') + 1);
        byte[] bytes = bytesOf(lines[line]);
        // Not in the key id before a signature: a signature of an unknown key is none.
        int first = lines[line].startsWith("— ") ? 4 : 0;
        bytes[first + random.nextInt(bytes.length - first)] ^= (byte) (1 << random.nextInt(8));
        lines[line] = lines[line].replace(encoded, Base64.getEncoder().encodeToString(bytes));
        return IntStream.range(0, lines.length).mapToObj(i -> lines[i]).collect(Collectors.joining("\n"));
    }

    private static byte[] bytesOf(String line) {
        String encoded = line.substring(line.lastIndexOf(' ') + 1);
        try {
            byte[] bytes = Base64.getDecoder().decode(encoded);
            return Base64.getEncoder().encodeToString(bytes).equals(encoded) ? bytes : new byte[0];
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static String get(String url) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
