package org.nationalid.auditexport.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.nationalid.auditexport.entry.ExportEntry;
import org.nationalid.auditexport.rendering.Schema;

/// RFC 4180 in UTF-8 with a header line; no cell can act as a formula.
final class CsvRowWriter implements RowWriter {
    private final CsvWriter csv;
    private final Schema schema;

    CsvRowWriter(OutputStream target, Schema schema) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(target, StandardCharsets.UTF_8);
        this.schema = schema;
        csv.writeRecord(Columns.names(schema));
    }

    @Override
    public void write(ExportEntry entry) {
        csv.writeRecord(
                Columns.cells(entry, schema).stream().map(SpreadsheetText::of).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
