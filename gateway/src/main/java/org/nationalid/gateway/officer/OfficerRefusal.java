package org.nationalid.gateway.officer;

import org.nationalid.platform.problem.RefusalCode;

/// Why an appointment is refused.
enum OfficerRefusal implements RefusalCode {
    OFFICE_CLIENT_UNKNOWN;

    @Override
    public int status() {
        return 404;
    }

    @Override
    public String title() {
        return "There is no such application";
    }

    @Override
    public String remedy() {
        return "Register the application first";
    }
}
