package org.nationalid.admin.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import org.nationalid.admin.export.ExportJob.RemoteFile;
import org.nationalid.admin.terminal.Failure;
import org.nationalid.admin.terminal.Progress;
import org.nationalid.auditexport.manifest.FileDigest;

/// Waits until an export is made, and brings its three files into a folder. A file is there whole or not at all; one
/// that is already there is not brought twice.
public final class FetchExport {
    private static final Duration BETWEEN_LOOKS_MIN = Duration.ofMillis(250);
    private static final Duration BETWEEN_LOOKS_MAX = Duration.ofSeconds(3);
    private static final int BUFFER_BYTES = 1 << 16;

    private final ExportDoor door;

    public FetchExport(ExportDoor door) {
        this.door = door;
    }

    /// @return the export when it has ended, well or not
    public ExportJob await(ExportJob asked, Progress progress) {
        ExportJob job = asked;
        Duration pause = BETWEEN_LOOKS_MIN;
        while (job.isUnderWay()) {
            progress.at(job.rows(), Math.max(job.rowsExpected(), job.rows()));
            Pause.of(pause);
            pause = pause.multipliedBy(2).compareTo(BETWEEN_LOOKS_MAX) < 0 ? pause.multipliedBy(2) : BETWEEN_LOOKS_MAX;
            job = door.find(job.id());
        }
        progress.at(job.rows(), job.rows());
        return job;
    }

    /// @throws Failure when a file is not what the gateway said that it would be
    public void download(ExportJob job, Path folder, Progress progress) {
        long before = 0;
        for (RemoteFile file : job.files()) {
            long done = before;
            download(job, file, folder, bytes -> progress.at(done + bytes, job.bytes()));
            before += file.bytes();
        }
    }

    private void download(ExportJob job, RemoteFile file, Path folder, LongConsumer progress) {
        Path whole = folder.resolve(file.name());
        Path part = folder.resolve(file.name() + ".part");
        try {
            Files.createDirectories(folder);
            if (Files.isRegularFile(whole) && FileDigest.of(whole).sha256().equals(file.sha256())) {
                progress.accept(file.bytes());
                return;
            }
            String digest;
            try (InputStream content = door.open(job.id(), file)) {
                digest = copy(content, part, progress);
            }
            if (!digest.equals(file.sha256())) {
                Files.delete(part);
                throw new Failure(
                        file.name() + " came garbled.", "Fetch it again: --resume " + job.id() + ". Nothing was kept.");
            }
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Failure(
                    file.name() + " could not be fetched: " + e.getMessage(), "Try --resume " + job.id() + ".", e);
        }
    }

    private static String copy(InputStream content, Path target, LongConsumer progress) throws IOException {
        MessageDigest sha256 = FileDigest.newDigest();
        long bytes = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(target), sha256)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                out.write(buffer, 0, read);
                bytes += read;
                progress.accept(bytes);
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
