package org.nationalid.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Processor time that the platform's processes have used so far, from `/proc`. PostgreSQL counts with all its
/// backends, the ended ones included.
final class ProcessorTime {
    /// USER_HZ, which Linux fixes at 100 for everything under `/proc` on the machines that we support.
    private static final double MILLIS_PER_TICK = 10;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int USER_OF_ENDED_CHILDREN = 13;
    private static final int SYSTEM_OF_ENDED_CHILDREN = 14;

    private final Path pidFiles;

    ProcessorTime(Path home) {
        this.pidFiles = home.resolve("run");
    }

    /// In milliseconds, by the name of the process.
    Map<String, Double> now() {
        var result = new TreeMap<String, Double>();
        try (Stream<Path> files = Files.list(pidFiles)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".pid")).toList()) {
                long pid = Long.parseLong(Files.readString(file).split(" ", 2)[0]);
                String name = file.getFileName().toString().replaceFirst("\\.pid$", "");
                ProcessHandle.of(pid).ifPresent(process -> result.put(name, ofTree(process, name)));
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double ofTree(ProcessHandle process, String name) {
        double own = millis(process.pid());
        if (!"postgres".equals(name)) return own;
        return own
                + process.descendants()
                        .mapToDouble(child -> millis(child.pid()))
                        .sum();
    }

    private static double millis(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return MILLIS_PER_TICK
                    * (Long.parseLong(fields[USER])
                            + Long.parseLong(fields[SYSTEM])
                            + Long.parseLong(fields[USER_OF_ENDED_CHILDREN])
                            + Long.parseLong(fields[SYSTEM_OF_ENDED_CHILDREN]));
        } catch (IOException e) {
            return 0; // ended in this moment; its parent has its time
        }
    }
}
