package org.nationalid.biometrics.template;

/// Which keys a template was made with.
///
/// @param inner version of the projection; the next one needs a new capture of the finger
/// @param outer version of the permutation and mask; the next one needs only the keys
public record KeyVersion(int inner, int outer) {
    /// What a newly enrolled citizen begins with.
    public static final KeyVersion FIRST = new KeyVersion(1, 1);

    public KeyVersion {
        if (inner < 1 || outer < 1 || inner > 0xffff || outer > 0xffff)
            throw new IllegalArgumentException("key versions run from 1 to 65535");
    }

    public KeyVersion nextInner() {
        return new KeyVersion(inner + 1, outer);
    }

    public KeyVersion nextOuter() {
        return new KeyVersion(inner, outer + 1);
    }
}
