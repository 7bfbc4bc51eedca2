package org.nationalid.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How a command becomes the leader of its own session, so that Ctrl-C in the terminal does not hit it directly.
final class OwnSession {
    static final List<String> PREFIX =
            Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();

    private OwnSession() {}
}
