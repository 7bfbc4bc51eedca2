package org.nationalid.gateway.signin;

import org.nationalid.platform.problem.RefusalCode;

/// Why a sign-in cannot go on.
enum SignInRefusal implements RefusalCode {
    SIGN_IN_NOT_FOUND(404, "This sign-in is over or was begun in another browser"),
    SIGN_IN_STEP_OUT_OF_ORDER(409, "This step of the sign-in is already done or not yet due"),
    CONSENT_NOTICE_CHANGED(409, "The consent page no longer says what was read"),
    SIGN_IN_FORM_FOREIGN(403, "The form did not come from this page"),
    SIGN_IN_ALIAS_TRIES_EXHAUSTED(403, "Too many aliases were tried in this sign-in");

    private final int status;
    private final String title;

    SignInRefusal(int status, String title) {
        this.status = status;
        this.title = title;
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
        return "Go back to the application and sign in again";
    }
}
