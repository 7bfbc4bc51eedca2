package org.nationalid.benchmarks.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Processor time from `/proc`, in milliseconds.
final class CpuTime {
    /// USER_HZ is 100 for everything under `/proc` on the machines that we support.
    private static final double MILLIS_PER_TICK = 10;

    private static final int USER = 11;
    private static final int ENDED_CHILDREN_SYSTEM = 14;

    private CpuTime() {}

    /// Of one process and of its children that ended.
    static double ofProcess(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = USER; i <= ENDED_CHILDREN_SYSTEM; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks * MILLIS_PER_TICK;
        } catch (IOException e) {
            return 0; // ended in this moment; its parent has its time
        }
    }

    /// Of a process and of all below it.
    static double ofTree(ProcessHandle process) {
        return ofProcess(process.pid())
                + process.descendants()
                        .mapToDouble(child -> ofProcess(child.pid()))
                        .sum();
    }
}
