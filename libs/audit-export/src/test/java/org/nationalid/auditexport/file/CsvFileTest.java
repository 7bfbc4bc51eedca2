package org.nationalid.auditexport.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.auditexport.TestLog;
import org.nationalid.auditexport.rendering.Schema;

class CsvFileTest {
    @Nested
    class SomebodyWhoOpensItInASpreadsheet {
        @Test
        void runsNoFormula() throws IOException {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            try (RowWriter rows = ExportFormat.CSV.writer(file, Schema.OURS)) {
                rows.write(new TestLog(1).row(0).entry());
            }
            List<String> lines = file.toString(StandardCharsets.UTF_8).lines().toList();
            assertThat(lines.getFirst())
                    .isEqualTo("index,id,time,type,outcome,reason,service,relying_party,operator,subject,purpose,"
                            + "consent_id,acr,amr,items,txn,correlation_id,other,erased,leaf_hash");
            assertThat(lines.get(1))
                    .contains(",'-s0,")
                    .contains("\"'=HYPERLINK(\"\"http://x\"\")\"")
                    .contains("\"{\"\"later_fact\"\":\"\"kept\"\"}\"");
        }
    }

    /// Whatever a cell holds, it starts no formula, and taking one leading apostrophe away gives it back.
    @Property
    void losesNothing(@ForAll String value) {
        String cell = SpreadsheetText.of(value);
        assertThat(cell).doesNotMatch("(?s)[=+\\-@\\t\\r\\n].*");
        assertThat(cell.startsWith("'") ? cell.substring(1) : cell).isEqualTo(value);
    }
}
