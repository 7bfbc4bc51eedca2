package org.nationalid.audit.export;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.nationalid.auditexport.manifest.FileDigest;

/// A file that only its user can read (mode 0600), counted and hashed as it is written, and on the disk once closed.
final class MeasuredFile extends OutputStream {
    private static final String MODE = "rw-------";

    private final Path path;
    private final FileOutputStream target;
    private final MessageDigest digest = FileDigest.newDigest();
    private long bytes;
    private boolean isClosed;

    MeasuredFile(Path path) throws IOException {
        this.path = path;
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(MODE)));
        this.target = new FileOutputStream(path.toFile());
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        target.write(buffer, offset, length);
        digest.update(buffer, offset, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        if (isClosed) return;
        isClosed = true;
        try (target) {
            target.getFD().sync();
        }
    }

    long bytes() {
        return bytes;
    }

    /// Once the file is closed.
    FileDigest digest() {
        return new FileDigest(
                path.getFileName().toString(), bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
