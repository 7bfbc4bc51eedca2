package org.nationalid.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Memory that a process really occupies. Pages that several processes share (PostgreSQL's buffers above all) are
/// divided among them, as Linux' proportional set size does; where that is not readable, the plain resident size
/// counts.
public final class ResidentMemory {
    private static final int KIBIBYTE = 1024;

    private ResidentMemory() {}

    /// In bytes, of the process itself and, for PostgreSQL, of its backends too.
    public static long ofTree(ProcessHandle process) {
        boolean isPostgres = process.info().command().orElse("").endsWith("/postgres");
        long own = of(process.pid());
        if (!isPostgres) return own;
        return own + process.descendants().mapToLong(child -> of(child.pid())).sum();
    }

    private static long of(long pid) {
        Path folder = Path.of("/proc", Long.toString(pid));
        long proportional = kilobytes(folder.resolve("smaps_rollup"), "Pss:");
        return (proportional > 0 ? proportional : kilobytes(folder.resolve("status"), "VmRSS:")) * KIBIBYTE;
    }

    private static long kilobytes(Path file, String label) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream()
                    .filter(line -> line.startsWith(label))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it has ended meanwhile, or belongs to someone else
        }
    }
}
