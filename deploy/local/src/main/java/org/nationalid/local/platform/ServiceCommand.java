package org.nationalid.local.platform;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nationalid.local.Home;
import org.nationalid.local.LauncherFailure;

/// The command line of one service.
///
/// The libraries of Quarkus' fast-jar are put on a plain class path instead of going through its own class loader:
/// only classes of the JDK's loaders are linked ahead of time (JEP 483), which makes every start after the first a
/// quick one.
final class ServiceCommand {
    /// The client of S3: a local platform keeps its tiles on disk, and every jar costs memory.
    private static final List<String> UNUSED = List.of("software.amazon.awssdk.", "org.apache.httpcomponents.");

    private final Home home;
    private final Ports ports;

    ServiceCommand(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
    }

    List<String> of(ServiceSpec service) {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(memory());
        command.addAll(compilers(service));
        command.addAll(openModules());
        command.addAll(quickStart(cacheOf(service)));
        settings(service).forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", classPath(service), mainClass(service)));
        return command;
    }

    /// The process that makes the cache of one service: the same class path, memory and modules, or it would not fit.
    List<String> ofCacheCreation(ServiceSpec service) {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(memory());
        command.addAll(openModules());
        command.addAll(cacheOf(service).creation());
        command.addAll(List.of("-cp", classPath(service)));
        return command;
    }

    StartupCache cacheOf(ServiceSpec service) {
        Path program = buildOf(service).resolve("quarkus-run.jar");
        return StartupCache.of(home.startupCaches(), service.name(), classPath(service), program);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /// Passwords travel by environment, which only the same user can read, not by command line, which everybody can.
    Map<String, String> environment(ServiceSpec service) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("MALLOC_ARENA_MAX", "2"); // glibc would reserve an arena per thread
        service.ownDatabase()
                .ifPresent(_ -> environment.put(
                        "QUARKUS_DATASOURCE_PASSWORD", new PlatformKeys(home).databasePassword(service)));
        return environment;
    }

    /// Seven services share a developer's machine: small heaps, given back when idle.
    private static List<String> memory() {
        return List.of(
                "-Xms24m",
                "-Xmx96m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:MinHeapFreeRatio=20",
                "-XX:MaxHeapFreeRatio=40",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:TrimNativeHeapInterval=15000",
                "-XX:+ExitOnOutOfMemoryError");
    }

    /// The compilers start at least fifteen and forty times later than usual, or their work would double the
    /// processor time of a start; under load they come all the same. What has no database only draws pages and does
    /// without the optimising one.
    private static List<String> compilers(ServiceSpec service) {
        var options = new ArrayList<>(List.of(
                "-XX:Tier3InvocationThreshold=4000",
                "-XX:Tier3MinInvocationThreshold=2000",
                "-XX:Tier3CompileThreshold=30000"));
        options.addAll(
                service.ownDatabase().isEmpty()
                        ? List.of("-XX:TieredStopAtLevel=1")
                        : List.of(
                                "-XX:Tier4InvocationThreshold=200000",
                                "-XX:Tier4MinInvocationThreshold=50000",
                                "-XX:Tier4CompileThreshold=800000",
                                "-XX:Tier4BackEdgeThreshold=2000000"));
        return options;
    }

    /// What frameworks reach into. Opening modules in a way that the cache does not know of switches all of it off.
    private static List<String> openModules() {
        return List.of(
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED");
    }

    /// The processor time of a start falls to a quarter. Profiles are left out: playing them back would let the
    /// optimising compiler work during the start.
    private static List<String> quickStart(StartupCache cache) {
        var options = new ArrayList<>(List.of(
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0", // mapped where it was written, its pages are read when needed and shared
                "-XX:-AOTReplayTraining",
                "-Xlog:disable",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.net.preferIPv4Stack=true"));
        options.addAll(cache.options());
        return options;
    }

    /// Most services let Quarkus make their main class, some bring one; the build says which (two integers, then
    /// the name).
    private String mainClass(ServiceSpec service) {
        Path description = buildOf(service).resolve("quarkus/quarkus-application.dat");
        try (var data = new DataInputStream(Files.newInputStream(description))) {
            data.readInt();
            data.readInt();
            return data.readUTF();
        } catch (IOException e) {
            throw new LauncherFailure(
                    service.name() + " is not built completely: " + description + " cannot be read.",
                    "Run ./nid up, which builds what is missing.");
        }
    }

    private Path buildOf(ServiceSpec service) {
        return home.repository().resolve(service.folder()).resolve("target/quarkus-app");
    }

    private Map<String, String> settings(ServiceSpec service) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("nid.home", home.root().toString());
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", Integer.toString(ports.of(service)));
        settings.put("quarkus.management.port", Integer.toString(ports.managementOf(service)));
        settings.put("nid.keys.directory", home.secretsOf(service.name()).toString());
        settings.put("nid.trust.directory", home.trustOf(service.name()).toString());
        service.ownDatabase().ifPresent(database -> {
            settings.put("quarkus.datasource.username", database);
            settings.put(
                    "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database);
        });
        settings.put("quarkus.rest-client.identity.url", ports.urlOf(Services.IDENTITY));
        settings.put("quarkus.rest-client.auth.url", ports.urlOf(Services.AUTH));
        settings.put("quarkus.rest-client.consent.url", ports.urlOf(Services.CONSENT));
        settings.put("quarkus.rest-client.audit.url", ports.urlOf(Services.AUDIT));
        settings.put("quarkus.rest-client.gateway.url", ports.urlOf(Services.GATEWAY));
        settings.put("nid.gateway.issuer", ports.urlOf(Services.GATEWAY));
        settings.put("nid.gateway.portal", ports.urlOf(Services.PORTAL));
        settings.put("nid.auth.sms.url", ports.inboxUrl());
        settings.put("nid.audit.log.directory", home.auditLog().toString());
        settings.put("nid.audit.log.name", Services.LOG_NAME);
        settings.put("nid.audit.log.policy", new LogPolicy(home, ports).write().toString());
        return settings;
    }

    /// The order matters: classes that Quarkus rewrote at build time must be found before the originals.
    private String classPath(ServiceSpec service) {
        Path build = buildOf(service);
        if (!Files.isDirectory(build)) {
            throw new LauncherFailure(
                    service.name() + " is not built: there is no " + build,
                    "Run ./nid up, which builds what is missing.");
        }
        return Stream.of("quarkus", "app", "lib/boot", "lib/main")
                .flatMap(folder -> jarsIn(build.resolve(folder)))
                .map(Path::toString)
                .reduce((left, right) -> left + ":" + right)
                .orElseThrow();
    }

    private static Stream<Path> jarsIn(Path folder) {
        if (!Files.isDirectory(folder)) return Stream.empty();
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> UNUSED.stream().noneMatch(file.getFileName().toString()::startsWith))
                    .sorted(java.util.Comparator.comparing(ServiceCommand::rank))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Same order on every machine, or the cache would not fit; "transformed" comes first in its folder.
    private static String rank(Path jar) {
        String name = jar.getFileName().toString();
        return name.startsWith("transformed") ? " " + name : name;
    }
}
