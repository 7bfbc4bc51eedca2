package org.nationalid.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.admin.Ran;
import org.nationalid.admin.TestLog;
import org.nationalid.transparencylog.note.NoteSigner;

class VerifyCommandTest {
    @TempDir
    Path folder;

    private TestLog log;
    private Path receipt;

    @BeforeEach
    void aLogAndAReceipt() throws IOException {
        log = new TestLog(folder.resolve("log")).append(300, 1);
        receipt = folder.resolve("access.tlog-proof");
        Files.writeString(receipt, log.receipt(123).toString());
    }

    @Nested
    class Somebody {
        @Test
        void learnsWhatTheReceiptProves() {
            Ran ran = Ran.nidAdmin("audit", "verify", receipt.toString(), "--vkey", log.vkey(), "--json");
            assertThat(ran.status()).as(ran.err()).isZero();
            assertThat(ran.json().at("/receipts/0/index").asInt()).isEqualTo(123);
            assertThat(ran.json().at("/receipts/0/event/relying_party").asText())
                    .isEqualTo("tax-office");
        }

        @Test
        void verifiesAllReceiptsOfAFolder() throws IOException {
            Path receipts = Files.createDirectory(folder.resolve("receipts"));
            for (int i = 0; i < 20; i++) {
                Files.writeString(
                        receipts.resolve(i + ".tlog-proof"), log.receipt(i).toString());
            }
            Files.writeString(receipts.resolve("7.tlog-proof"), "not a receipt");
            Ran ran = Ran.nidAdmin("audit", "verify", receipts.toString(), "--vkey", log.vkey(), "--json");
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.json().path("checked").asInt()).isEqualTo(20);
            assertThat(ran.json().path("failed").asInt()).isEqualTo(1);
        }

        /// A change that keeps the meaning (a newline more, say) may pass; another meaning never.
        @Test
        void neverBelievesAReceiptWithAFlippedBit() throws IOException {
            byte[] sound = Files.readAllBytes(receipt);
            Random random = new Random(4);
            int refused = 0;
            for (int i = 0; i < 300; i++) {
                byte[] damaged = sound.clone();
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(7));
                Files.write(receipt, damaged);
                Ran ran = Ran.nidAdmin("audit", "verify", receipt.toString(), "--vkey", log.vkey(), "--json");
                if (ran.status() == 1) {
                    refused++;
                    continue;
                }
                assertThat(ran.json().at("/receipts/0/leaf_hash").asText())
                        .as(new String(damaged, StandardCharsets.ISO_8859_1))
                        .isEqualTo(log.leafHash(123).toString());
            }
            assertThat(refused).isGreaterThan(290);
        }

        @Test
        void doesNotBelieveAnotherLog() {
            String other = NoteSigner.ofLog("example.org/access/2026h2", new byte[] {
                        1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
                    })
                    .verifierKey()
                    .toString();
            Ran ran = Ran.nidAdmin("audit", "verify", receipt.toString(), "--vkey", other);
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.out()).contains("no log of the policy signed it");
        }

        @Test
        void asksForWitnessesByPolicy() throws IOException {
            Path policy = folder.resolve("policy");
            String witness =
                    NoteSigner.ofWitness("w", new byte[32]).verifierKey().toString();
            Files.writeString(policy, "log " + log.vkey() + "\nwitness w " + witness + "\nquorum w\n");
            Ran ran = Ran.nidAdmin("audit", "verify", receipt.toString(), "--policy", policy.toString());
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.out()).contains("too few witnesses");
        }

        @Test
        void needsTheHashOfTheTokenWhenTheReceiptDoesNotHoldTheEntry() throws IOException {
            Files.writeString(receipt, log.publicReceipt(5).toString());
            Ran without = Ran.nidAdmin("audit", "verify", receipt.toString(), "--vkey", log.vkey());
            assertThat(without.status()).isEqualTo(1);
            assertThat(without.out()).contains("--leaf-hash");
            Ran with = Ran.nidAdmin(
                    "audit",
                    "verify",
                    receipt.toString(),
                    "--vkey",
                    log.vkey(),
                    "--leaf-hash",
                    log.leafHash(5).toString());
            assertThat(with.status()).as(with.out()).isZero();
            Ran wrong = Ran.nidAdmin(
                    "audit",
                    "verify",
                    receipt.toString(),
                    "--vkey",
                    log.vkey(),
                    "--leaf-hash",
                    log.leafHash(6).toString());
            assertThat(wrong.status()).isEqualTo(1);
        }

        @Test
        void isToldWhatIsMissing() {
            assertThat(Ran.nidAdmin("audit", "verify", receipt.toString()).status())
                    .as("no key")
                    .isEqualTo(2);
            Ran nothing = Ran.nidAdmin("audit", "verify", "/does/not/exist", "--vkey", log.vkey());
            assertThat(nothing.status()).isEqualTo(3);
            assertThat(nothing.err())
                    .contains("cannot be read")
                    .contains("try:")
                    .doesNotContain("at org.");
            assertThat(Ran.nidAdmin("audit", "verify", "--help").out()).contains("Exit status");
        }
    }
}
