package org.nationalid.local.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PortOwnerTest {
    @Test
    void namesTheProcessThatListens() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertFalse(PortOwner.isFree(socket.getLocalPort()));
            assertEquals(
                    Optional.of("java (process " + ProcessHandle.current().pid() + ")"),
                    PortOwner.of(socket.getLocalPort()));
        }
    }

    @Test
    void knowsNobodyOnAFreePort() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertTrue(PortOwner.isFree(port));
        assertEquals(Optional.empty(), PortOwner.of(port));
    }
}
