package org.nationalid.auditexport.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.nationalid.auditexport.rendering.Schema;

/// The kinds of file that an export may be.
public enum ExportFormat {
    CSV("text/csv") {
        @Override
        public RowWriter writer(OutputStream target, Schema schema) {
            return new CsvRowWriter(target, schema);
        }

        @Override
        public RowReader reader(Path file, Schema schema) throws IOException {
            return new CsvRowReader(file, schema);
        }
    },
    NDJSON("application/x-ndjson") {
        @Override
        public RowWriter writer(OutputStream target, Schema schema) {
            return new NdjsonRowWriter(target, schema);
        }

        @Override
        public RowReader reader(Path file, Schema schema) throws IOException {
            return new NdjsonRowReader(file, schema);
        }
    },
    PARQUET("application/vnd.apache.parquet") {
        @Override
        public RowWriter writer(OutputStream target, Schema schema) throws IOException {
            return schema == Schema.OURS
                    ? new ParquetRowWriter<>(target, ParquetRow.columns(), ParquetRow::of)
                    : new ParquetRowWriter<>(
                            target, ParquetDocument.columns(), entry -> ParquetDocument.of(entry, schema));
        }

        @Override
        public RowReader reader(Path file, Schema schema) throws IOException {
            return schema == Schema.OURS
                    ? new ParquetRowReader<>(file, ParquetRow.class, ParquetRow::of)
                    : new ParquetRowReader<>(file, ParquetDocument.class, entry -> ParquetDocument.of(entry, schema));
        }
    };

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /// Closing the writer closes `target`.
    public abstract RowWriter writer(OutputStream target, Schema schema) throws IOException;

    public abstract RowReader reader(Path file, Schema schema) throws IOException;

    public String mediaType() {
        return mediaType;
    }

    /// Also the file's extension.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportFormat> of(String wireName) {
        return Arrays.stream(values())
                .filter(format -> format.wireName().equals(wireName))
                .findAny();
    }
}
