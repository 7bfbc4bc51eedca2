package org.nationalid.auth.verification;

/// Levels of assurance that this service can reach. The relying-party guide holds the table to NIST AAL and eIDAS.
enum Acr {
    /// One factor.
    ONE_FACTOR("urn:nationalid:acr:1"),
    /// Something that the citizen holds and something that they are.
    TWO_FACTORS("urn:nationalid:acr:2");

    private final String uri;

    Acr(String uri) {
        this.uri = uri;
    }

    String uri() {
        return uri;
    }
}
