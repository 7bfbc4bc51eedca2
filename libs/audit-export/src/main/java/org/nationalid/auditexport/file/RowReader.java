package org.nationalid.auditexport.file;

import java.io.IOException;
import org.nationalid.auditexport.entry.ExportEntry;

/// Reads one file from its first row to its last.
public interface RowReader extends AutoCloseable {
    /// Reads the next row and says whether it is exactly what would be written for `entry`; false too when the file has
    /// no more rows or cannot be read on.
    boolean isNext(ExportEntry entry) throws IOException;

    /// Whether no row is left.
    boolean isAtEnd() throws IOException;

    @Override
    void close() throws IOException;
}
