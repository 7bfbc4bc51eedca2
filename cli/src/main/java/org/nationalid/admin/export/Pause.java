package org.nationalid.admin.export;

import java.time.Duration;
import org.nationalid.admin.terminal.Failure;

/// Waiting that ends when somebody interrupts the program.
final class Pause {
    private Pause() {}

    static void seconds(int seconds) {
        of(Duration.ofSeconds(seconds));
    }

    static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static Failure interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new Failure("Interrupted.", "Run it again; an export that was begun goes on: --resume ID.", cause);
    }
}
