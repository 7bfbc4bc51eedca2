package org.nationalid.gateway.bearer;

import org.nationalid.platform.problem.RefusalCode;

/// Why a valid token is not enough.
public enum BearerRefusal implements RefusalCode {
    CITIZEN_TOKEN_NEEDED;

    @Override
    public int status() {
        return 403;
    }

    @Override
    public String title() {
        return "This needs a token that a citizen's sign-in gave";
    }

    @Override
    public String remedy() {
        return "Send the citizen through the authorization endpoint";
    }
}
