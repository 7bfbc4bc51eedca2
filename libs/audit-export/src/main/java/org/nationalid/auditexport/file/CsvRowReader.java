package org.nationalid.auditexport.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.nationalid.auditexport.entry.ExportEntry;
import org.nationalid.auditexport.rendering.Schema;

final class CsvRowReader implements RowReader {
    private final CloseableIterator<CsvRecord> records;
    private final Schema schema;
    private final boolean hasItsHeader;

    CsvRowReader(Path file, Schema schema) throws IOException {
        this.records = CsvReader.builder().ofCsvRecord(file).iterator();
        this.schema = schema;
        this.hasItsHeader = is(Columns.names(schema));
    }

    @Override
    public boolean isNext(ExportEntry entry) {
        return hasItsHeader
                && is(Columns.cells(entry, schema).stream()
                        .map(SpreadsheetText::of)
                        .toList());
    }

    private boolean is(List<String> cells) {
        try {
            return records.hasNext() && records.next().getFields().equals(cells);
        } catch (CsvParseException e) {
            return false;
        }
    }

    @Override
    public boolean isAtEnd() {
        return !records.hasNext();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
