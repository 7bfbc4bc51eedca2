package org.nationalid.auditexport.file;

import java.io.IOException;
import org.nationalid.auditexport.entry.ExportEntry;

/// Appends rows to one file. The file is complete once the writer is closed.
public interface RowWriter extends AutoCloseable {
    void write(ExportEntry entry) throws IOException;

    @Override
    void close() throws IOException;
}
