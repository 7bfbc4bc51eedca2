package org.nationalid.auditexport.file;

import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.CloseableIterator;
import com.jerolba.carpet.FieldMatchingStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.nationalid.auditexport.entry.ExportEntry;

final class ParquetRowReader<T> implements RowReader {
    private final CloseableIterator<T> rows;
    private final Function<ExportEntry, T> row;

    /// @throws IOException when the file is no Parquet file with these columns
    ParquetRowReader(Path file, Class<T> type, Function<ExportEntry, T> row) throws IOException {
        try {
            this.rows = new CarpetReader<>(file.toFile(), type)
                    .withFieldMatchingStrategy(FieldMatchingStrategy.SNAKE_CASE)
                    .iterator();
        } catch (RuntimeException e) {
            throw new IOException("not the Parquet file that it should be: " + e.getMessage(), e);
        }
        this.row = row;
    }

    @Override
    public boolean isNext(ExportEntry entry) throws IOException {
        try {
            return rows.hasNext() && rows.next().equals(row.apply(entry));
        } catch (RuntimeException e) {
            throw new IOException("the Parquet file cannot be read on: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean isAtEnd() {
        return !rows.hasNext();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
