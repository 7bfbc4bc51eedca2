package org.nationalid.e2e.platform;

import java.nio.file.Files;
import java.nio.file.Path;

/// This checkout, found from wherever the tests were started.
public final class Repository {
    private Repository() {}

    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isExecutable(folder.resolve("nid"))) folder = folder.getParent();
        if (folder == null) throw new IllegalStateException("the tests do not run inside a checkout: no ./nid above");
        return folder;
    }

    /// A program that an earlier module of the build has packaged.
    public static Path program(String module) {
        Path name = Path.of(module).getFileName();
        Path jar = root().resolve(module).resolve("target").resolve(name + ".jar");
        if (!Files.exists(jar)) throw new IllegalStateException(jar + " is not built; ./nid test builds it first");
        return jar;
    }
}
