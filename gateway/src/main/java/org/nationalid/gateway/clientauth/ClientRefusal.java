package org.nationalid.gateway.clientauth;

import org.nationalid.platform.problem.RefusalCode;

/// Why a client did not prove who it is: the causes behind `invalid_client` (RFC 6749 §5.2). Names are public contract:
/// add, never rename.
enum ClientRefusal implements RefusalCode {
    PRIVATE_KEY_JWT_NEEDED("authenticate with private_key_jwt"),
    CLIENT_UNKNOWN("unknown client"),
    ASSERTION_UNREADABLE("the assertion holds no claims"),
    ASSERTION_SIGNATURE_INVALID("the assertion is not signed with a registered key"),
    ASSERTION_REPLAYED("the assertion was used before"),
    ASSERTION_CLIENT_DIFFERS("iss and sub of the assertion must be the client id"),
    ASSERTION_AUDIENCE_WRONG("aud of the assertion must be the issuer"),
    ASSERTION_JTI_INVALID("the assertion needs a jti of 1 to 128 printable ASCII characters"),
    ASSERTION_NOT_YET_VALID("the assertion is not valid yet"),
    ASSERTION_EXPIRY_INVALID("exp of the assertion must lie within five minutes");

    private final String title;

    ClientRefusal(String title) {
        this.title = title;
    }

    @Override
    public int status() {
        return 401;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return "Sign a new assertion with a registered key";
    }
}
