package org.nationalid.biometrics.template;

import org.nationalid.biometrics.sample.FingerPosition;

/// Where the keys of templates come from: a key file today, a hardware security module later.
public interface TemplateKeys {
    /// The key of one finger of one citizen; the same arguments always give the same key.
    ///
    /// @param authRef the reference of the citizen in the service that compares
    TemplateKey keyFor(String authRef, FingerPosition position, KeyVersion version);
}
