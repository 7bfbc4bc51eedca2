package org.nationalid.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds out whether a port is free and, where the system lets us look, which process holds it.
public final class PortOwner {
    private static final String LISTENING = "0A";

    private PortOwner() {}

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// "java (process 4711)", or empty when the process belongs to someone else or to another container.
    public static Optional<String> of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> socketInodes(Path.of(table), port))
                .flatMap(inode -> holders("socket:[" + inode + "]"))
                .findFirst();
    }

    private static Stream<String> socketInodes(Path table, int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(column -> column.length > 9 && column[1].endsWith(suffix) && LISTENING.equals(column[3]))
                    .map(column -> column[9]);
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Stream<String> holders(String link) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), link))
                .map(process -> process.info()
                                .command()
                                .map(command -> Path.of(command).getFileName().toString())
                                .orElse("a process")
                        + " (process " + process.pid() + ")");
    }

    private static boolean holds(long pid, String link) {
        try (var descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return descriptors.anyMatch(descriptor -> pointsTo(descriptor, link));
        } catch (IOException e) {
            return false; // not ours to look into
        }
    }

    private static boolean pointsTo(Path descriptor, String link) {
        try {
            return Files.readSymbolicLink(descriptor).toString().equals(link);
        } catch (IOException e) {
            return false;
        }
    }
}
