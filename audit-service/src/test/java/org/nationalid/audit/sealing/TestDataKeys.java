package org.nationalid.audit.sealing;

import java.time.InstantSource;
import javax.crypto.spec.SecretKeySpec;

/// Data keys under a wrapping key that is the same for every node and every start.
public final class TestDataKeys {
    private TestDataKeys() {}

    public static DataKeys at(InstantSource clock) {
        return new DataKeys(new SecretKeySpec(new byte[32], "AES"), clock);
    }
}
