package org.nationalid.identity.enrolment;

import org.nationalid.platform.problem.RefusalCode;

/// Every way in which enrolment itself says no. Names are public contract: add, never rename.
enum EnrolmentRefusal implements RefusalCode {
    IDEMPOTENCY_KEY_INVALID(
            400, "An enrolment needs an Idempotency-Key that is a UUID", "Make a random UUID for each new enrolment"),
    IDEMPOTENCY_KEY_REUSED(
            422, "This Idempotency-Key belongs to another enrolment", "Make a new UUID for a different enrolment"),
    FINGERS_TOO_FEW(422, "At least two different fingers are needed", "Capture another finger");

    private final int status;
    private final String title;
    private final String remedy;

    EnrolmentRefusal(int status, String title, String remedy) {
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
