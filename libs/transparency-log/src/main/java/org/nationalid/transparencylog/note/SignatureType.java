package org.nationalid.transparencylog.note;

import java.util.Arrays;
import java.util.Optional;

/// The two kinds of note signature that this library makes and checks; the byte goes into the key id.
public enum SignatureType {
    /// A log's own signature over the note text.
    ED25519(0x01),
    /// A witness's signature over the time and the note text (C2SP tlog-cosignature).
    COSIGNATURE(0x04);

    private final byte identifier;

    SignatureType(int identifier) {
        this.identifier = (byte) identifier;
    }

    byte identifier() {
        return identifier;
    }

    static Optional<SignatureType> of(byte identifier) {
        return Arrays.stream(values())
                .filter(type -> type.identifier == identifier)
                .findAny();
    }
}
