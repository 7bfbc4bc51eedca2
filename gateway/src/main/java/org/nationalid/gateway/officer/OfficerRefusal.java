package org.nationalid.gateway.officer;

import org.nationalid.platform.problem.RefusalCode;

/// Why an appointment, or an act of office, is refused.
enum OfficerRefusal implements RefusalCode {
    OFFICE_CLIENT_UNKNOWN(404, "There is no such application", "Register the application first"),
    OFFICE_ENDED(403, "This office has ended", "Ask the operator to appoint you again, then sign in anew");

    private final int status;
    private final String title;
    private final String remedy;

    OfficerRefusal(int status, String title, String remedy) {
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
