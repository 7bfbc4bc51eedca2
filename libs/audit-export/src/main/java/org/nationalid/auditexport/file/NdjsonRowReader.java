package org.nationalid.auditexport.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nationalid.auditexport.entry.CanonicalJson;
import org.nationalid.auditexport.entry.ExportEntry;
import org.nationalid.auditexport.rendering.Schema;

final class NdjsonRowReader implements RowReader {
    private final BufferedReader lines;
    private final Schema schema;

    NdjsonRowReader(Path file, Schema schema) throws IOException {
        this.lines = Files.newBufferedReader(file);
        this.schema = schema;
    }

    @Override
    public boolean isNext(ExportEntry entry) throws IOException {
        return CanonicalJson.write(schema.render(entry)).equals(lines.readLine());
    }

    @Override
    public boolean isAtEnd() throws IOException {
        return lines.readLine() == null;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
