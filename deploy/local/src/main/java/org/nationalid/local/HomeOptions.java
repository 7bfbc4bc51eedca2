package org.nationalid.local;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Options that every command takes; `./nid` fills them in.
final class HomeOptions {
    @Option(names = "--home", required = true, description = "folder for everything the launcher makes")
    private Path root;

    @Option(names = "--repository", required = true, description = "the checkout whose services run")
    private Path repository;

    Home home() {
        return new Home(root, repository);
    }
}
