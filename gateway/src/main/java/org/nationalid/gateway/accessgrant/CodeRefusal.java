package org.nationalid.gateway.accessgrant;

import org.nationalid.platform.problem.RefusalCode;

/// Why a code buys nothing: the causes behind `invalid_grant` (RFC 6749 §5.2). Names are public contract: add, never
/// rename.
enum CodeRefusal implements RefusalCode {
    CODE_UNKNOWN("the code is not known"),
    CODE_USED("the code was used before"),
    CODE_OF_ANOTHER_CLIENT("the code belongs to another client"),
    REDIRECT_URI_DIFFERS("the redirect URI is not the one of the authorization request"),
    CODE_EXPIRED("the code has expired"),
    VERIFIER_WRONG("the code verifier does not match"),
    GRANT_ENDED("the grant has ended");

    private final String title;

    CodeRefusal(String title) {
        this.title = title;
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return "Send the citizen through the authorization endpoint again";
    }
}
