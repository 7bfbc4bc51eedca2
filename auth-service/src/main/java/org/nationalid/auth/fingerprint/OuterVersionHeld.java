package org.nationalid.auth.fingerprint;

import org.nationalid.auth.factor.AuthRef;

/// A citizen has templates under this outer version. Also where a page of them ended.
record OuterVersionHeld(int outerVersion, String authRef) {
    static final OuterVersionHeld BEFORE_ALL = new OuterVersionHeld(0, "");

    AuthRef citizen() {
        return new AuthRef(authRef);
    }
}
