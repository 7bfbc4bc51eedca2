package org.nationalid.auditexport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nationalid.auditexport.TestLog;
import org.nationalid.auditexport.file.ExportFormat;
import org.nationalid.auditexport.proof.ProvenRow;
import org.nationalid.auditexport.rendering.Schema;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.note.VerifierKey;

class CheckExportTest {
    private static final TestLog LOG = new TestLog(137);

    @TempDir
    Path folder;

    private static List<ProvenRow> newestFirst(int count) {
        List<ProvenRow> rows = new ArrayList<>();
        for (int index = 136; rows.size() < count; index -= rows.size() % 3 + 1) {
            rows.add(LOG.row(index));
        }
        return rows;
    }

    private ExportVerdict check(Path manifest) throws IOException {
        return check(manifest, LOG.key());
    }

    private static ExportVerdict check(Path manifest, VerifierKey key) throws IOException {
        return CheckExport.check(manifest, List.of(key), rows -> {});
    }

    @Nested
    class WhoeverReceivesAnExport {
        static Stream<Arguments> everyFile() {
            return Stream.of(ExportFormat.values())
                    .flatMap(format -> Stream.of(Schema.values()).map(schema -> Arguments.of(format, schema)));
        }

        @ParameterizedTest
        @MethodSource("everyFile")
        void seesThatEveryRowIsInTheLog(ExportFormat format, Schema schema) throws IOException {
            List<ProvenRow> rows = newestFirst(40);
            Path manifest = new TestExport(LOG, folder, format, schema).write(rows, rows);
            ExportVerdict verdict = check(manifest);
            assertThat(verdict.faults()).isEmpty();
            assertThat(verdict.rows()).isEqualTo(40);
            assertThat(verdict.treeSize()).isEqualTo(137);
        }

        @Test
        void seesAnEmptyExportForWhatItIs() throws IOException {
            Path manifest = new TestExport(LOG, folder, ExportFormat.CSV, Schema.OURS).write(List.of(), List.of());
            assertThat(check(manifest).holds()).isTrue();
        }

        @ParameterizedTest
        @EnumSource(ExportFormat.class)
        void seesErasedRowsProvenByTheirLeafAlone(ExportFormat format) throws IOException {
            List<ProvenRow> rows = List.of(LOG.row(9), LOG.erasedRow(7), LOG.row(2));
            Path manifest = new TestExport(LOG, folder, format, Schema.OURS).write(rows, rows);
            assertThat(check(manifest).faults()).isEmpty();
        }

        @Test
        void findsTheSharedPathsSmall() throws IOException {
            List<ProvenRow> rows = new ArrayList<>();
            for (int index = 136; index >= 0; index--) {
                rows.add(LOG.row(index));
            }
            new TestExport(LOG, folder, ExportFormat.NDJSON, Schema.OURS).write(rows, rows);
            try (var proofs = new GZIPInputStream(Files.newInputStream(folder.resolve("export.proofs.ndjson.gz")))) {
                long hashes = new String(proofs.readAllBytes(), StandardCharsets.UTF_8)
                        .chars()
                        .filter(character -> character == '=')
                        .count();
                // Whole paths would have about seven hashes a row, and each ends in one "=".
                assertThat(hashes).isLessThan(137 * 5);
            }
        }
    }

    @Nested
    class WhoeverAltersAnExport {
        @ParameterizedTest
        @EnumSource(ExportFormat.class)
        void cannotShowOtherRowsThanTheLogHolds(ExportFormat format) throws IOException {
            List<ProvenRow> proven = newestFirst(10);
            List<ProvenRow> shown = new ArrayList<>(proven);
            shown.set(4, LOG.row(0));
            Path manifest = new TestExport(LOG, folder, format, Schema.OURS).write(shown, proven);
            assertThat(check(manifest).faults()).first().asString().startsWith("row 5: the data is not");
        }

        @ParameterizedTest
        @EnumSource(ExportFormat.class)
        void cannotAddOrDropARow(ExportFormat format) throws IOException {
            List<ProvenRow> rows = newestFirst(10);
            TestExport export = new TestExport(LOG, folder, format, Schema.OURS);
            assertThat(check(export.write(rows, rows.subList(0, 9))).holds()).isFalse();
            assertThat(check(export.write(rows.subList(0, 9), rows)).holds()).isFalse();
        }

        @Test
        void cannotRepeatOrReorderRows() throws IOException {
            TestExport export = new TestExport(LOG, folder, ExportFormat.NDJSON, Schema.OURS);
            List<ProvenRow> twice = List.of(LOG.row(5), LOG.row(5));
            assertThat(check(export.write(twice, twice)).faults())
                    .first()
                    .asString()
                    .contains("repeated");
            List<ProvenRow> reversed = new ArrayList<>(newestFirst(5));
            Collections.reverse(reversed);
            assertThat(check(export.write(reversed, reversed)).holds()).isFalse();
        }

        @Test
        void cannotBringInAnotherLogsRows() throws IOException {
            List<ProvenRow> rows = List.of(new TestLog(90).row(3));
            Path manifest = new TestExport(LOG, folder, ExportFormat.CSV, Schema.OURS).write(rows, rows);
            assertThat(check(manifest).faults()).first().asString().contains("is not in the log");
        }

        @Test
        void cannotPassRowsThatNobodyAskedFor() throws IOException {
            List<ProvenRow> rows = newestFirst(3);
            TestExport export = new TestExport(LOG, folder, ExportFormat.CSV, Schema.OURS);
            export.filter.put("type", "auth.otp");
            assertThat(check(export.write(rows, rows)).faults())
                    .first()
                    .asString()
                    .contains("filter");
        }

        @ParameterizedTest
        @EnumSource(ExportFormat.class)
        void isFoundOutByTheDigest(ExportFormat format) throws IOException {
            List<ProvenRow> rows = newestFirst(10);
            TestExport export = new TestExport(LOG, folder, format, Schema.OURS);
            Path manifest = export.write(rows, rows);
            byte[] bytes = Files.readAllBytes(export.data());
            bytes[bytes.length / 2] ^= 1;
            Files.write(export.data(), bytes);
            assertThat(check(manifest).faults()).first().asString().contains("was altered");
        }

        @Test
        void cannotSignInTheLogsPlace() throws IOException {
            List<ProvenRow> rows = newestFirst(3);
            Path manifest = new TestExport(LOG, folder, ExportFormat.CSV, Schema.OURS).write(rows, rows);
            byte[] seed = new byte[32];
            seed[0] = 1;
            VerifierKey other = NoteSigner.ofLog(LOG.key().name(), seed).verifierKey();
            assertThat(check(manifest, other).faults()).first().asString().contains("no log of the policy signed it");
        }

        @Test
        void cannotPointOutsideTheFolder() throws IOException {
            List<ProvenRow> rows = newestFirst(3);
            Path manifest = new TestExport(LOG, folder, ExportFormat.CSV, Schema.OURS).write(rows, rows);
            Files.writeString(manifest, Files.readString(manifest).replace("export.csv", "../export.csv"));
            assertThat(check(manifest).faults()).containsExactly("not a plain file name");
        }

        @ParameterizedTest
        @EnumSource(ExportFormat.class)
        void getsAVerdictForGarbageToo(ExportFormat format) throws IOException {
            TestExport export = new TestExport(LOG, folder, format, Schema.OURS);
            export.write(newestFirst(3), newestFirst(3));
            Files.write(export.data(), new byte[] {1, 2, 3, '"', 0, -1});
            ExportVerdict verdict;
            try {
                verdict = check(export.manifest(3));
            } catch (IOException unreadable) {
                return; // the file as a whole cannot be read: said so, not passed
            }
            assertThat(verdict.holds()).isFalse();
        }
    }
}
