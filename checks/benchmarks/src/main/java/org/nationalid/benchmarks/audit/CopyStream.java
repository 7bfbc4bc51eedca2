package org.nationalid.benchmarks.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/// Rows into one table by PostgreSQL's binary COPY, the fastest way in.
final class CopyStream implements AutoCloseable {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int HEADER_BYTES = 19;
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int ROW_BYTES_MAX = 1 << 13;
    private static final long POSTGRES_EPOCH_MILLI =
            Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();

    private final PGCopyOutputStream stream;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

    CopyStream(Connection connection, String table, String columns) throws SQLException {
        stream = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class),
                "copy " + table + " (" + columns + ") from stdin (format binary)");
        buffer.put(SIGNATURE).put(new byte[HEADER_BYTES - SIGNATURE.length]);
    }

    CopyStream row(int columns) {
        if (buffer.remaining() < ROW_BYTES_MAX) {
            flush();
        }
        buffer.putShort((short) columns);
        return this;
    }

    CopyStream number(long value) {
        buffer.putInt(Long.BYTES).putLong(value);
        return this;
    }

    CopyStream time(long epochMilli) {
        return number((epochMilli - POSTGRES_EPOCH_MILLI) * 1000);
    }

    CopyStream id(UUID id) {
        buffer.putInt(2 * Long.BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return this;
    }

    CopyStream text(String value) {
        return value == null ? absent() : bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    CopyStream bytes(byte[] value) {
        buffer.putInt(value.length).put(value);
        return this;
    }

    private CopyStream absent() {
        buffer.putInt(-1);
        return this;
    }

    private void flush() {
        try {
            stream.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        buffer.putShort((short) -1);
        flush();
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
