package org.nationalid.auth.otp;

import org.nationalid.platform.problem.RefusalCode;

/// Every way a one-time password is refused. Names are public contract: add, never rename.
enum OtpRefusal implements RefusalCode {
    OTP_NOT_REQUESTED(401, "No code was requested in this transaction", "Request a code first"),
    OTP_WRONG(401, "The code is wrong", "Let the citizen type it again"),
    OTP_EXPIRED(401, "The code has expired", "Request a new code"),
    OTP_ALREADY_USED(401, "The code was already used", "Begin a new transaction and request a new code"),
    OTP_TRIES_EXHAUSTED(403, "The code was wrong too often", "Begin a new transaction and request a new code"),
    OTP_SENT_TOO_OFTEN(429, "Too many codes were sent to this citizen", "Wait as long as Retry-After says"),
    OTP_NOT_DELIVERED(503, "The code could not be sent", "Try again shortly, or let the citizen use another factor");

    private final int status;
    private final String title;
    private final String remedy;

    OtpRefusal(int status, String title, String remedy) {
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
