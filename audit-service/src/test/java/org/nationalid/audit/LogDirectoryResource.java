package org.nationalid.audit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/// A fresh folder for tiles, and a quick publisher so that tests wait little.
public class LogDirectoryResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        try {
            String directory = Files.createTempDirectory("nid-log").toString();
            return Map.of("nid.audit.log.directory", directory, "nid.audit.log.publish-after", "50ms");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // Temporary folders go with the machine's temporary space.
    }
}
