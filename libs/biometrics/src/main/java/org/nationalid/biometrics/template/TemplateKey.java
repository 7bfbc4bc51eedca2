package org.nationalid.biometrics.template;

import java.util.Arrays;
import org.nationalid.biometrics.sample.FingerPosition;

/// The secret of one finger of one citizen in one version. Never stored; derived where it is used and closed after.
/// Expanding it costs some 0.75 ms, once per key object. Thread-safe until closed.
public final class TemplateKey implements AutoCloseable {
    private final byte[] inner;
    private final byte[] outer;
    private final FingerPosition position;
    private final KeyVersion version;
    private Projection projection;
    private OuterLayer outerLayer;

    TemplateKey(byte[] inner, byte[] outer, FingerPosition position, KeyVersion version) {
        this.inner = inner;
        this.outer = outer;
        this.position = position;
        this.version = version;
    }

    public FingerPosition position() {
        return position;
    }

    public KeyVersion version() {
        return version;
    }

    synchronized Projection projection() {
        if (projection == null) projection = Projection.expand(inner);
        return projection;
    }

    synchronized OuterLayer outerLayer() {
        if (outerLayer == null) outerLayer = OuterLayer.expand(outer);
        return outerLayer;
    }

    boolean sharesProjectionWith(TemplateKey other) {
        return Arrays.equals(inner, other.inner);
    }

    @Override
    public synchronized void close() {
        Arrays.fill(inner, (byte) 0);
        Arrays.fill(outer, (byte) 0);
        if (projection != null) projection.erase();
        projection = null;
        outerLayer = null;
    }

    /// Without the secret.
    @Override
    public String toString() {
        return "TemplateKey[" + position + ", " + version + "]";
    }
}
