package org.nationalid.auditexport.file;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.TimeUnit;
import com.jerolba.carpet.model.WriteRecordModelType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.nationalid.auditexport.entry.ExportEntry;

/// Parquet keeps a whole row group in memory until it is written; small groups keep that to a few megabytes.
final class ParquetRowWriter<T> implements RowWriter {
    private static final long ROW_GROUP_BYTES = 4L << 20;
    private static final int ROW_GROUP_ROWS = 10_000;
    private static final int PAGE_BYTES = 64 << 10;

    private final CarpetWriter<T> parquet;
    private final Function<ExportEntry, T> row;

    ParquetRowWriter(OutputStream target, WriteRecordModelType<T> columns, Function<ExportEntry, T> row)
            throws IOException {
        this.parquet = new CarpetWriter.Builder<>(target, columns.getClassType())
                .withWriteRecordModel(columns)
                .withConf(new PlainParquetConfiguration())
                .withDefaultTimeUnit(TimeUnit.MILLIS)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .withRowGroupRowCountLimit(ROW_GROUP_ROWS)
                .withPageSize(PAGE_BYTES)
                .withDictionaryPageSize(PAGE_BYTES)
                .build();
        this.row = row;
    }

    @Override
    public void write(ExportEntry entry) throws IOException {
        parquet.write(row.apply(entry));
    }

    @Override
    public void close() throws IOException {
        parquet.close();
    }
}
