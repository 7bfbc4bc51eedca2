package org.nationalid.gateway.directauth;

import org.nationalid.platform.problem.RefusalCode;

/// Every way the direct API says no before anyone is asked.
enum DirectRefusal implements RefusalCode {
    SIGNED_REQUEST_UNREADABLE(400, "The body is not a signed JWT", "Send a compact JWS as application/jwt"),
    SIGNED_REQUEST_INVALID(
            400, "A claim of the signed request is missing or not allowed", "Correct the named claim and sign again"),
    SIGNATURE_INVALID(
            401,
            "The request is not signed with a registered key of a registered client",
            "Sign with the key whose kid you registered"),
    SIGNED_REQUEST_STALE(
            401,
            "The request was not signed just now",
            "Set your clock and sign each request when you send it; 30 seconds are allowed"),
    SIGNED_REQUEST_REPLAYED(401, "The request was received before", "Give every request a jti of its own"),
    DIRECT_AUTHENTICATION_NOT_ALLOWED(
            403,
            "This client is not registered for direct authentication",
            "Ask the operator to register the grant type urn:nationalid:grant-type:direct-authentication for this client"),
    ITEM_NOT_ALLOWED(
            403, "This client may not ask for that item", "Ask only for items of the client's registered scopes"),
    CONSENT_MISSING(
            403,
            "The citizen has not allowed this application to have these items",
            "Send the citizen through the authorization endpoint once, or ask without items");

    private final int status;
    private final String title;
    private final String remedy;

    DirectRefusal(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    /// True for faults of the request itself, before any citizen is asked for.
    boolean isOfTheRequest() {
        return this != CONSENT_MISSING;
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
