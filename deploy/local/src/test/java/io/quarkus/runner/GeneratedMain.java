package io.quarkus.runner;

import com.sun.net.httpserver.HttpServer;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/// A service for tests of the launcher: says that it is ready, or dies when the test left a file that tells it to.
public final class GeneratedMain {
    private GeneratedMain() {}

    static void main() throws IOException {
        Path keys = Path.of(System.getProperty("nid.keys.directory"));
        Path order = Path.of(System.getProperty("nid.home"), "fail-" + keys.getFileName());
        if (Files.exists(order)) {
            System.out.println("the key file is missing");
            System.exit(3);
        }
        int port = Integer.getInteger("quarkus.management.port");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
    }

    /// Packs this class the way a built service lies in its `target` folder, with the note that names its main class.
    public static void packageInto(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path note = folder.resolveSibling("quarkus").resolve("quarkus-application.dat");
        Files.createDirectories(note.getParent());
        try (var out = new DataOutputStream(Files.newOutputStream(note))) {
            out.writeInt(0); // magic number and version, which the launcher skips
            out.writeInt(0);
            out.writeUTF(GeneratedMain.class.getName());
        }
        String resource = GeneratedMain.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("service.jar")));
                InputStream bytes = GeneratedMain.class.getClassLoader().getResourceAsStream(resource)) {
            jar.putNextEntry(new JarEntry(resource));
            bytes.transferTo(jar);
            jar.closeEntry();
        }
    }
}
