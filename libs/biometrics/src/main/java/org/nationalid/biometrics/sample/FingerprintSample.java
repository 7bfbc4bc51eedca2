package org.nationalid.biometrics.sample;

/// A captured biometric sample (ISO/IEC 24745) in memory. Whoever decodes one closes it: closing overwrites it.
public sealed interface FingerprintSample extends AutoCloseable permits FingerprintImage, MinutiaeRecord {
    /// Overwrites the sample with zeros; it cannot be used afterwards.
    void erase();

    @Override
    default void close() {
        erase();
    }
}
