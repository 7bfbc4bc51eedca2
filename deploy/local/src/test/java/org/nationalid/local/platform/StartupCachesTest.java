package org.nationalid.local.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.local.Home;
import org.nationalid.local.Progress;
import org.nationalid.local.TemporaryHome;

/// What becomes of a recording when the process that makes a cache of it ends well, or does not.
class StartupCachesTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Home home;
    private StartupCache cache;

    @BeforeEach
    void record() throws IOException {
        home = TemporaryHome.in(folder);
        cache = StartupCache.of(home.startupCaches(), "portal", "portal.jar", folder.resolve("quarkus-run.jar"));
        Files.writeString(cache.recording(), "recorded");
        Files.writeString(unfinished(), "half of a cache, or a whole one");
    }

    @Test
    void aCacheIsUsedWhenItsCreationEndedWell() throws IOException {
        createBy("true");

        assertTrue(cache.exists());
        assertEquals(List.of(cache.file()), left());
        assertEquals(List.of("-XX:AOTCache=" + cache.file()), cache.options());
    }

    @Test
    void aHalfCacheIsNeverUsed() throws IOException {
        createBy("false");

        assertFalse(cache.exists());
        assertEquals(List.of(), left());
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("portal will start slowly once more; why: "));
    }

    @Test
    void nothingIsMadeTwice() throws IOException {
        createBy("true");
        createBy("false");

        assertTrue(cache.exists());
        assertFalse(printed.toString(StandardCharsets.UTF_8).contains("slowly"));
    }

    @Test
    void onlyTheCachesOfTheSameServiceAreForgotten() throws IOException {
        Path other = Files.writeString(home.startupCaches().resolve("portal.other-service.aot"), "");

        StartupCache.of(home.startupCaches(), "portal", "another.jar", folder.resolve("quarkus-run.jar"))
                .forgetOthers();

        assertEquals(List.of(other), left());
    }

    private void createBy(String program) {
        new StartupCaches(home, new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8)))
                .create(List.of(new StartupCaches.Recorded(cache, List.of(program))));
    }

    private List<Path> left() throws IOException {
        try (var files = Files.list(home.startupCaches())) {
            return files.toList();
        }
    }

    private Path unfinished() {
        return Path.of(cache.file() + ".unfinished");
    }
}
