package org.nationalid.benchmarks.audit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// Sends prepared requests at fixed times over a few dozen connections, on one thread. Open model: a request that is
/// due while all connections are busy waits, and its wait counts; latency runs from the time at which it was due.
final class OpenAppends {
    /// As many as a few gateways hold open.
    private static final int CONNECTIONS = 64;

    private static final long GIVE_UP_NANOS = 20_000_000_000L;
    private static final byte[] LENGTH_HEADER = "content-length: ".getBytes(StandardCharsets.US_ASCII);
    private static final int RESPONSE_BYTES_MAX = 1 << 14;

    private final int port;
    private final BenchKeys keys;
    private final List<byte[]> bodies;
    private final long gapNanos;
    private final Deque<Link> idle = new ArrayDeque<>();
    private final long[] answeredAtNanos;
    private final long[] latencyNanos;
    private int due;
    private int sent;
    private int answered;
    private int refused;
    private long beganNanos;

    OpenAppends(int port, BenchKeys keys, List<byte[]> bodies, int ratePerSecond) {
        this.port = port;
        this.keys = keys;
        this.bodies = bodies;
        this.gapNanos = 1_000_000_000L / ratePerSecond;
        this.answeredAtNanos = new long[bodies.size()];
        this.latencyNanos = new long[bodies.size()];
    }

    /// @param perSecond       acknowledged per second, from the first that was due to the last answer
    /// @param latencyNanos    of the acknowledged, from when they were due, sorted
    /// @param answeredAtNanos by request; 0 where there was no acknowledgement
    /// @param refused         requests that were answered otherwise or not at all
    @SuppressWarnings("ArrayRecordComponent") // hundreds of thousands of numbers, read once
    record Result(double perSecond, long[] latencyNanos, long[] answeredAtNanos, int refused) {}

    private final class Link {
        private final SocketChannel channel;
        private final ByteBuffer response = ByteBuffer.allocate(RESPONSE_BYTES_MAX);
        private int request = -1;

        Link(Selector selector) throws IOException {
            channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void send(int number) throws IOException {
            request = number;
            byte[] body = bodies.get(number);
            byte[] head = ("POST /v1/entries HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Authorization: Bearer " + keys.token() + "\r\nContent-Length: " + body.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            ByteBuffer bytes = ByteBuffer.allocate(head.length + body.length)
                    .put(head)
                    .put(body)
                    .flip();
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        /// @return true when the answer is complete
        boolean receive() throws IOException {
            if (channel.read(response) < 0) {
                throw new IOException("the service closed a connection");
            }
            int headEnd = find(response.array(), response.position(), new byte[] {'\r', '\n', '\r', '\n'});
            if (headEnd < 0) {
                return false;
            }
            int at = find(response.array(), headEnd, LENGTH_HEADER);
            if (at < 0) {
                throw new IOException("an answer without length");
            }
            int length = 0;
            for (int i = at + LENGTH_HEADER.length; response.get(i) >= '0'; i++) {
                length = length * 10 + response.get(i) - '0';
            }
            return response.position() >= headEnd + 4 + length;
        }

        boolean isAcknowledgement() {
            return response.get(9) == '2' && response.get(10) == '0' && response.get(11) == '1';
        }
    }

    Result run() throws IOException {
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                idle.add(new Link(selector));
            }
            beganNanos = System.nanoTime();
            long lastNanos = beganNanos;
            while (answered < bodies.size()) {
                long now = System.nanoTime();
                if (now - lastNanos > GIVE_UP_NANOS) {
                    break;
                }
                due = (int) Math.min(bodies.size(), (now - beganNanos) / gapNanos + 1);
                while (sent < due && !idle.isEmpty()) {
                    idle.poll().send(sent++);
                }
                if (selector.select(1) > 0) {
                    lastNanos = System.nanoTime();
                    receive(selector);
                }
            }
            double seconds = (lastNanos - beganNanos) / 1e9;
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            return result(seconds);
        }
    }

    private void receive(Selector selector) throws IOException {
        for (SelectionKey key : selector.selectedKeys()) {
            Link link = (Link) key.attachment();
            if (link.receive()) {
                take(link);
                idle.push(link);
            }
        }
        selector.selectedKeys().clear();
    }

    private void take(Link link) {
        long now = System.nanoTime();
        if (link.isAcknowledgement()) {
            answeredAtNanos[link.request] = now;
            latencyNanos[link.request] = now - (beganNanos + link.request * gapNanos);
        } else {
            refused++;
        }
        answered++;
        link.response.clear();
    }

    private Result result(double seconds) {
        long[] acknowledged =
                Arrays.stream(latencyNanos).filter(nanos -> nanos > 0).sorted().toArray();
        int unanswered = bodies.size() - answered;
        return new Result(acknowledged.length / seconds, acknowledged, answeredAtNanos.clone(), refused + unanswered);
    }

    /// @return where the pattern begins, or -1
    private static int find(byte[] text, int end, byte[] pattern) {
        for (int start = 0; start + pattern.length <= end; start++) {
            int matched = 0;
            while (matched < pattern.length && text[start + matched] == pattern[matched]) {
                matched++;
            }
            if (matched == pattern.length) {
                return start;
            }
        }
        return -1;
    }
}
