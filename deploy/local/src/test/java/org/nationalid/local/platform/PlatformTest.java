package org.nationalid.local.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runner.GeneratedMain;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.local.Home;
import org.nationalid.local.LauncherFailure;
import org.nationalid.local.Progress;
import org.nationalid.local.TemporaryHome;
import org.nationalid.local.process.Leftovers;
import org.nationalid.local.process.PidFile;

/// The launcher with a real PostgreSQL and real child processes; the services are small programs that only claim to
/// be ready.
class PlatformTest {
    private static final Ports PORTS = FreePorts.find();
    private static final List<ServiceSpec> TWO = List.of(Services.CONSENT, Services.AUDIT);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Home home;
    private Platform platform;

    @BeforeEach
    void prepare() throws Exception {
        home = TemporaryHome.in(folder);
        for (ServiceSpec service : TWO) {
            GeneratedMain.packageInto(
                    home.repository().resolve(service.folder()).resolve("target/quarkus-app/app"));
        }
        platform = new Platform(home, PORTS, new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8)));
    }

    @AfterEach
    void stop() {
        platform.close();
    }

    @Nested
    class Starting {
        @Test
        void waitsUntilEveryServiceIsReady() {
            platform.start(TWO);

            try (var readiness = new Readiness()) {
                assertTrue(readiness.isReady(PORTS.managementOf(Services.CONSENT)));
                assertTrue(readiness.isReady(PORTS.managementOf(Services.AUDIT)));
            }
            assertTrue(printed.toString(StandardCharsets.UTF_8)
                    .contains("audit-service is ready on port " + PORTS.of(Services.AUDIT)));
        }

        @Test
        void namesAPortThatIsInUse() throws Exception {
            try (var socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORTS.of(Services.AUDIT)));

                var failure = assertThrows(LauncherFailure.class, () -> platform.start(TWO));

                assertTrue(failure.getMessage()
                        .contains(
                                "Port " + PORTS.of(Services.AUDIT) + ", which audit-service needs, is in use by java"));
            }
            assertNothingRuns();
        }

        @Test
        void showsTheLogOfAServiceThatDies() throws Exception {
            Files.writeString(home.root().resolve("fail-audit-service"), "");

            var failure = assertThrows(LauncherFailure.class, () -> platform.start(TWO));
            platform.close();

            assertTrue(failure.getMessage().startsWith("audit-service ended by itself with exit code 3."));
            assertTrue(failure.getMessage().contains("the key file is missing"));
            assertNothingRuns();
        }

        @Test
        void keepsNoStartupCacheOfAServiceThatDies() throws Exception {
            Files.writeString(home.root().resolve("fail-audit-service"), "");

            assertThrows(LauncherFailure.class, () -> platform.start(TWO));
            platform.close();

            assertFalse(cacheOfAudit().exists());
        }

        @Test
        void saysWhatIsNotBuilt() {
            var failure = assertThrows(LauncherFailure.class, () -> platform.start(List.of(Services.PORTAL)));

            assertTrue(failure.getMessage().startsWith("portal is not built"));
        }
    }

    @Nested
    class Stopping {
        @Test
        void leavesNothingRunning() {
            platform.start(TWO);
            platform.close();

            assertNothingRuns();
        }

        @Test
        void makesTheStartupCacheOfAServiceThatWasReady() {
            platform.start(TWO);
            platform.close();

            assertTrue(cacheOfAudit().exists());
            assertTrue(
                    printed.toString(StandardCharsets.UTF_8).contains("audit-service will start quickly from now on"));
        }

        @Test
        void forgetsTheStartupCacheOfAnEarlierBuild() throws Exception {
            platform.start(TWO);
            platform.close();
            StartupCache earlier = cacheOfAudit();
            assertTrue(earlier.exists());
            Files.writeString(builtAudit(), "a new build");

            new RunningServices(home, PORTS).start(TWO);
            Leftovers.end(home);

            assertFalse(earlier.exists());
            assertFalse(cacheOfAudit().exists());
        }

        @Test
        void happensWhenAChildDiesLater() throws Exception {
            platform.start(TWO);
            PidFile.of(home, "audit-service").running().orElseThrow().destroyForcibly();

            var failure = assertThrows(LauncherFailure.class, platform::supervise);

            assertTrue(failure.getMessage().startsWith("audit-service ended by itself"));
        }
    }

    @Test
    void startsTheNextServiceWhenOneIsReady() {
        try (var services = new RunningServices(home, PORTS, 1)) {
            services.start(TWO);
            assertEquals(Optional.empty(), PidFile.of(home, "audit-service").running());

            services.awaitReady(new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8)));

            assertTrue(PidFile.of(home, "audit-service").running().isPresent());
        }
    }

    @Test
    void endsWhatAKilledLauncherLeftRunning() {
        new RunningServices(home, PORTS).start(TWO);
        ProcessHandle orphan = PidFile.of(home, "audit-service").running().orElseThrow();

        platform.start(TWO);

        assertFalse(orphan.isAlive());
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("ended what an earlier launcher left running"));
    }

    private StartupCache cacheOfAudit() {
        return new ServiceCommand(home, PORTS).cacheOf(Services.AUDIT);
    }

    private Path builtAudit() {
        return home.repository().resolve(Services.AUDIT.folder()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private void assertNothingRuns() {
        for (String name : List.of("postgres", "consent-service", "audit-service")) {
            assertEquals(Optional.empty(), PidFile.of(home, name).running(), name);
        }
        assertFalse(Files.exists(home.root().resolve("postgres/data/postmaster.pid")));
    }
}
