package org.nationalid.auditexport.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.nationalid.auditexport.entry.CanonicalJson;
import org.nationalid.auditexport.entry.ExportEntry;
import org.nationalid.auditexport.rendering.Schema;

/// One canonical JSON document a line.
final class NdjsonRowWriter implements RowWriter {
    private final OutputStream target;
    private final Schema schema;

    NdjsonRowWriter(OutputStream target, Schema schema) {
        this.target = new BufferedOutputStream(target);
        this.schema = schema;
    }

    @Override
    public void write(ExportEntry entry) throws IOException {
        target.write(CanonicalJson.write(schema.render(entry)).getBytes(StandardCharsets.UTF_8));
        target.write('\n');
    }

    @Override
    public void close() throws IOException {
        target.close();
    }
}
