package org.nationalid.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import org.nationalid.local.Home;
import org.nationalid.local.LauncherFailure;

/// At most one launcher per home. The system drops the lock with the process, however that ends.
public final class LauncherLock implements AutoCloseable {
    private final FileChannel channel;
    private final PidFile pidFile;

    private LauncherLock(FileChannel channel, PidFile pidFile) {
        this.channel = channel;
        this.pidFile = pidFile;
    }

    public static LauncherLock take(Home home) {
        try {
            FileChannel channel = FileChannel.open(
                    home.run().resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            PidFile pidFile = PidFile.of(home, PidFile.LAUNCHER);
            if (lock == null) {
                channel.close();
                String who = pidFile.running()
                        .map(process -> " (process " + process.pid() + ")")
                        .orElse("");
                throw new LauncherFailure(
                        "The platform is already running" + who + ".", "./nid status shows it, ./nid down stops it.");
            }
            pidFile.write(ProcessHandle.current().pid());
            return new LauncherLock(channel, pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        pidFile.delete();
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
