package org.nationalid.auth.fingerprint;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import org.nationalid.biometrics.template.KeyVersion;

/// The key versions that templates shall have at least, and those that are revoked. Only ever raises a version: what
/// a node with higher ones has renewed, a node with lower ones leaves alone.
@Startup // versions that contradict each other stop the service before it takes a request
@Singleton
class KeyVersions {
    private static final String PREFIX = "nid.auth.fingerprint.key-version.";
    private static final int VERSION_MAX = 0xffff;

    private final int inner;
    private final int outer;
    private final int oldestInner;

    KeyVersions(KeyVersionConfig config) {
        this.inner = between("inner", config.inner(), VERSION_MAX, "");
        this.outer = between("outer", config.outer(), VERSION_MAX, "");
        this.oldestInner = between("oldest-inner", config.oldestInner(), inner, ", the value of " + PREFIX + "inner");
    }

    private static int between(String name, int value, int max, String maxIs) {
        if (value < 1 || value > max)
            throw new IllegalStateException(
                    PREFIX + name + " is " + value + ", but must be between 1 and " + max + maxIs);
        return value;
    }

    int inner() {
        return inner;
    }

    int outer() {
        return outer;
    }

    boolean isRevoked(KeyVersion version) {
        return version.inner() < oldestInner;
    }

    boolean needsCapture(KeyVersion version) {
        return version.inner() < inner;
    }

    boolean needsOuterKey(KeyVersion version) {
        return version.outer() < outer;
    }

    /// The version that the next outer key gives a template.
    KeyVersion withOuterRaised(KeyVersion version) {
        return new KeyVersion(version.inner(), Math.max(version.outer(), outer));
    }
}
