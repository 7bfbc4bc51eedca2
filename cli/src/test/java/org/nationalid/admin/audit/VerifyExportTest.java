package org.nationalid.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.admin.Ran;
import org.nationalid.admin.TestExport;
import org.nationalid.admin.TestLog;
import org.nationalid.transparencylog.note.NoteSigner;

class VerifyExportTest {
    @TempDir
    Path folder;

    private TestLog log;
    private TestExport export;

    @BeforeEach
    void aLogAndAnExport() throws IOException {
        log = new TestLog(folder.resolve("log")).append(300, 1);
        export = TestExport.of(log, 300, 40, folder.resolve("case"));
    }

    private Ran verify(Path place) {
        return Ran.nidAdmin("audit", "verify", place.toString(), "--vkey", log.vkey(), "--json");
    }

    @Nested
    class WhoeverReceivesAnExport {
        @Test
        void seesThatEachRowStoodInTheLog() {
            for (String kind : export.kinds()) {
                Ran ran = verify(export.file(kind));
                assertThat(ran.status()).as(kind + ran.out() + ran.err()).isZero();
                assertThat(ran.json().at("/exports/0/rows").asInt()).isEqualTo(40);
                assertThat(ran.json().at("/exports/0/tree_size").asInt()).isEqualTo(300);
                assertThat(ran.err()).contains("rows: 40");
            }
        }

        @Test
        void verifiesExportsAndReceiptsOfAFolderTogether() throws IOException {
            Files.writeString(
                    folder.resolve("case/one.tlog-proof"), log.receipt(7).toString());
            Ran ran = verify(folder.resolve("case"));
            assertThat(ran.status()).as(ran.out() + ran.err()).isZero();
            assertThat(ran.json().path("checked").asInt()).isEqualTo(2);
            assertThat(ran.json().path("receipts").size()).isEqualTo(1);
            assertThat(ran.json().path("exports").size()).isEqualTo(1);
        }

        @Test
        void isToldWhichFileWasAltered() throws IOException {
            Files.writeString(export.data(), Files.readString(export.data()).replaceFirst("tax-office", "tax-officf"));
            Ran ran = verify(export.manifest());
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.json().at("/exports/0/reasons/0").asText())
                    .contains(export.data().getFileName().toString(), "altered");
        }

        @Test
        void believesNoKeyThatCameWithIt() {
            String other = NoteSigner.ofLog(
                            "example.org/access/2026h2",
                            "another key, of another log 1234".getBytes(StandardCharsets.US_ASCII))
                    .verifierKey()
                    .toString();
            Ran ran = Ran.nidAdmin("audit", "verify", export.manifest().toString(), "--vkey", other);
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.out()).contains("FAILED", "no log of the policy signed it");
        }

        @Test
        void canAskForWitnessesToo() throws IOException {
            Path policy = folder.resolve("policy");
            String witness =
                    NoteSigner.ofWitness("w", new byte[32]).verifierKey().toString();
            Files.writeString(policy, "log " + log.vkey() + "\nwitness w " + witness + "\nquorum w\n");
            Ran ran = Ran.nidAdmin("audit", "verify", export.manifest().toString(), "--policy", policy.toString());
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.out()).contains("too few witnesses");
        }

        @Test
        void isToldWhenAFileIsMissing() throws IOException {
            Files.delete(export.manifest());
            Ran ran = verify(export.data());
            assertThat(ran.status()).isEqualTo(3);
            assertThat(ran.err()).contains("manifest.json is not there", "together");
        }
    }
}
