package org.nationalid.gateway.relyingparty;

import org.nationalid.platform.problem.RefusalCode;

/// Every way the registry says no.
public enum RelyingPartyRefusal implements RefusalCode {
    CLIENT_ID_INVALID(
            400, "The client id has a form that is not allowed", "Use 2 to 63 lower-case letters, digits and dashes"),
    TEXTS_INCOMPLETE(
            400,
            "A text is missing",
            "Give every text at least in English (en), otherwise hi and ja; a name up to 120 characters, a purpose up to 1000"),
    REDIRECT_URI_INVALID(
            400,
            "A redirect URI is not allowed",
            "Use absolute https URIs without fragment; http only on a loopback address"),
    KEYS_INVALID(
            400,
            "The keys cannot be used",
            "Give public EC P-256 or RSA-2048 keys, each with a kid and a use (sig or enc)"),
    SCOPE_UNKNOWN(400, "A scope does not exist", "Choose among the scopes of the discovery document"),
    GRANT_TYPE_UNKNOWN(
            400,
            "A grant type does not exist",
            "Use authorization_code, client_credentials, urn:nationalid:grant-type:direct-authentication, or several of them"),
    SECTOR_NEEDED(400, "The redirect URIs have several hosts", "Name the sector with sector_identifier_uri"),
    SECTOR_FIXED(
            409,
            "The sector of a registered application cannot change",
            "Register a new client; citizens are known by sector");

    private final int status;
    private final String title;
    private final String remedy;

    RelyingPartyRefusal(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
