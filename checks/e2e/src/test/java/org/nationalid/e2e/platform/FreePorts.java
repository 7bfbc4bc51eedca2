package org.nationalid.e2e.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// Looks for an offset at which every port of a platform is free.
final class FreePorts {
    private static final List<Integer> PORTS = IntStream.concat(
                    IntStream.of(15432),
                    IntStream.of(8080, 8081, 8082, 8083, 8084, 8085, 8090, 8091)
                            .flatMap(p -> IntStream.of(p, p + 1000)))
            .boxed()
            .toList();
    private static final int STEP = 100;
    private static final int STEPS_MIN = 20;
    private static final int STEPS_MAX = 160; // stays below the ports that the system hands out by itself
    private static final int TRIES_MAX = 50;

    private FreePorts() {}

    static int findOffset() {
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            int offset = STEP * ThreadLocalRandom.current().nextInt(STEPS_MIN, STEPS_MAX);
            if (PORTS.stream().allMatch(port -> isFree(port + offset))) return offset;
        }
        throw new IllegalStateException("no block of free ports was found on this machine");
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
