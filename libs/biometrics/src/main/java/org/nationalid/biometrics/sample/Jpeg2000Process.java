package org.nationalid.biometrics.sample;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import com.github.jaiimageio.stream.RawImageInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// JJ2000 behind bars. It spins for minutes on some damaged codestreams, heeds no interruption and prints what it
/// finds, so it runs in a Java process of its own: a small heap, no environment, nothing but the codestream, and
/// killed when its time is over. It costs the start of a JVM for each image (docs/biometrics.md).
final class Jpeg2000Process {
    private static final List<String> BOUNDS = List.of(
            "-Xmx128m",
            "-Xss1m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true");

    private Jpeg2000Process() {}

    /// @param pixels how many the header promised
    /// @return that many grey values
    /// @throws UnreadableSample when the codestream is damaged or takes longer than `timeMax`
    static byte[] decode(byte[] codestream, int pixels, Duration timeMax) {
        try {
            Process worker = start();
            try {
                CompletableFuture<Process> _ = worker.onExit()
                        .orTimeout(timeMax.toMillis(), TimeUnit.MILLISECONDS)
                        .whenComplete((_, _) -> worker.destroyForcibly());
                send(codestream, worker.getOutputStream());
                return received(worker, pixels);
            } finally {
                end(worker);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the JPEG 2000 decoder cannot be started", e);
        }
    }

    private static Process start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.of(
                        Stream.of(java), BOUNDS.stream(), Stream.of("-cp", classPath(), Jpeg2000Worker.class.getName()))
                .flatMap(words -> words)
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear(); // whatever secrets the service was started with
        return builder.start();
    }

    /// The places of this library and of the decoder, wherever the service keeps them.
    private static String classPath() {
        return Stream.of(Jpeg2000Worker.class, J2KImageReaderSpi.class, RawImageInputStream.class)
                .map(Jpeg2000Process::placeOf)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String placeOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) throw new IllegalStateException("nobody says where " + type.getName() + " lies");
        try {
            return Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(byte[] codestream, OutputStream to) {
        try (to) {
            to.write(codestream);
        } catch (IOException e) {
            throw Jpeg2000.damaged(); // it ended before it had read everything
        }
    }

    private static byte[] received(Process worker, int pixels) throws IOException {
        byte[] grey;
        try (InputStream from = worker.getInputStream()) {
            grey = from.readNBytes(pixels + 1);
        } catch (IOException e) {
            throw Jpeg2000.damaged(); // killed in the middle
        }
        int status = status(worker);
        if (status == Jpeg2000Worker.DONE && grey.length == pixels) return grey;
        Arrays.fill(grey, (byte) 0);
        if (status == Jpeg2000Worker.NEVER_STARTED) throw new IOException("it never started");
        throw Jpeg2000.damaged();
    }

    /// Returns when it is gone, not when it was told to go: nobody counts on a process that may still be there.
    private static void end(Process worker) {
        try {
            worker.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int status(Process worker) {
        try {
            return worker.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Jpeg2000.damaged();
        }
    }
}
