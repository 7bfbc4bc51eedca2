package org.nationalid.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A launcher's home for one test.
public final class TemporaryHome {
    private TemporaryHome() {}

    public static Home in(Path folder) throws IOException {
        var home = new Home(folder.resolve("home"), Files.createDirectories(folder.resolve("repository")));
        home.create();
        return home;
    }
}
