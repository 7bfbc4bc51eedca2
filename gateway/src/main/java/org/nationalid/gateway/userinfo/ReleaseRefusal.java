package org.nationalid.gateway.userinfo;

import org.nationalid.platform.problem.RefusalCode;

/// Why attributes do not leave.
enum ReleaseRefusal implements RefusalCode {
    CONSENT_WITHDRAWN_OR_EXPIRED(
            "the citizen's consent was withdrawn or has expired",
            "Ask the citizen again through the authorization endpoint"),
    ITEM_NO_LONGER_REGISTERED(
            "this client is no longer registered for all items that the citizen granted",
            "Ask the citizen again through the authorization endpoint, for the scopes that are registered");

    private final String title;
    private final String remedy;

    ReleaseRefusal(String title, String remedy) {
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public int status() {
        return 403;
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
