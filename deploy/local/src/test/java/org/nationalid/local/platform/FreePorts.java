package org.nationalid.local.platform;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.nationalid.local.process.PortOwner;

/// Ports for one test run. They stay below those that the system gives to outgoing connections: one of these would hold
/// a port for as long as it lives and a minute longer, and nobody could be told to stop it.
final class FreePorts {
    private static final int OFFSET_MIN = 1_000;
    private static final int OFFSET_MAX = 17_000; // 15432 + 17000 < 32768
    private static final int TRIES_MAX = 50;

    private FreePorts() {}

    static Ports find() {
        return IntStream.range(0, TRIES_MAX)
                .mapToObj(_ -> new Ports(ThreadLocalRandom.current().nextInt(OFFSET_MIN, OFFSET_MAX)))
                .filter(FreePorts::areFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no block of free ports was found on this machine"));
    }

    private static boolean areFree(Ports ports) {
        return PortOwner.isFree(ports.postgres())
                && PortOwner.isFree(ports.inbox())
                && Services.ALL.stream()
                        .allMatch(service ->
                                PortOwner.isFree(ports.of(service)) && PortOwner.isFree(ports.managementOf(service)));
    }
}
