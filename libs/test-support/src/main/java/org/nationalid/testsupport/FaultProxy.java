package org.nationalid.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A network that fails on command, between a client and a server on the loopback address. One behaviour at a time;
/// it holds for connections that are open and for those that come.
public final class FaultProxy implements AutoCloseable {
    private static final int CHUNK_BYTES = 16 * 1024;

    private final ServerSocket listener;
    private final InetSocketAddress upstream;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile Behaviour behaviour = new Behaviour.Pass();

    /// @param port of the real server
    public FaultProxy(int port) {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        upstream = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        Thread.ofVirtual().start(this::accept);
    }

    /// What happens to bytes on their way.
    public sealed interface Behaviour {
        record Pass() implements Behaviour {}

        /// Connections are accepted, and nothing ever arrives.
        record BlackHole() implements Behaviour {}

        /// Every connection is reset.
        record Cut() implements Behaviour {}

        /// Whatever the client sends arrives, `millis` late.
        record Slow(long millis) implements Behaviour {}

        /// The first request that holds `text` arrives; the connection is cut in place of its answer. Then all is well.
        record LoseAnswerTo(String text) implements Behaviour {}
    }

    public int port() {
        return listener.getLocalPort();
    }

    public void behave(Behaviour next) {
        behaviour = next;
        if (next instanceof Behaviour.Cut) {
            sockets.forEach(FaultProxy::reset);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.forEach(FaultProxy::reset);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (behaviour instanceof Behaviour.Cut) {
                    reset(client);
                    continue;
                }
                Socket server = new Socket();
                server.connect(upstream);
                Connection connection = new Connection(client, server);
                Thread.ofVirtual().start(connection::forwardRequests);
                Thread.ofVirtual().start(connection::forwardAnswers);
            } catch (IOException e) {
                // The listener was closed, or nobody listens upstream: the client notices by itself.
            }
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It is closed already.
        }
    }

    private final class Connection {
        private final Socket client;
        private final Socket server;
        private volatile boolean losesNextAnswer;

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
            sockets.add(client);
            sockets.add(server);
        }

        void forwardRequests() {
            forward(client, server, this::seeRequest);
        }

        void forwardAnswers() {
            forward(server, client, _ -> {
                if (losesNextAnswer) {
                    throw new IOException("the answer is lost on purpose");
                }
            });
        }

        private void seeRequest(byte[] bytes) throws IOException {
            if (behaviour instanceof Behaviour.Slow(long millis)) {
                pause(millis);
            }
            if (behaviour instanceof Behaviour.LoseAnswerTo(String text)
                    && new String(bytes, StandardCharsets.ISO_8859_1).contains(text)) {
                behaviour = new Behaviour.Pass();
                losesNextAnswer = true;
            }
        }

        private void forward(Socket from, Socket to, Watcher watcher) {
            byte[] chunk = new byte[CHUNK_BYTES];
            try (from;
                    to;
                    InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    byte[] bytes = Arrays.copyOf(chunk, read);
                    watcher.see(bytes);
                    if (!(behaviour instanceof Behaviour.BlackHole)) {
                        out.write(bytes);
                        out.flush();
                    }
                }
            } catch (IOException e) {
                reset(from);
                reset(to);
            } finally {
                sockets.remove(from);
                sockets.remove(to);
            }
        }
    }

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @FunctionalInterface
    private interface Watcher {
        void see(byte[] bytes) throws IOException;
    }
}
