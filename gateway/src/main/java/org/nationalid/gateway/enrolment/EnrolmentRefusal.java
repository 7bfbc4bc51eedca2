package org.nationalid.gateway.enrolment;

import org.nationalid.platform.problem.RefusalCode;

/// Why the gateway does not pass an enrolment on.
enum EnrolmentRefusal implements RefusalCode {
    STATION_KEY_MISSING;

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String title() {
        return "The enrolment station has no registered encryption key";
    }

    @Override
    public String remedy() {
        return "Register an EC P-256 key with use enc for this client";
    }
}
