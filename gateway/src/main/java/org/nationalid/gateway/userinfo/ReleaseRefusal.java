package org.nationalid.gateway.userinfo;

import org.nationalid.platform.problem.RefusalCode;

/// Why attributes do not leave.
enum ReleaseRefusal implements RefusalCode {
    CONSENT_WITHDRAWN_OR_EXPIRED;

    @Override
    public int status() {
        return 403;
    }

    @Override
    public String title() {
        return "the citizen's consent was withdrawn or has expired";
    }

    @Override
    public String remedy() {
        return "Ask the citizen again through the authorization endpoint";
    }
}
