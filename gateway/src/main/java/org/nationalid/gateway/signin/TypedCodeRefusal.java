package org.nationalid.gateway.signin;

import org.nationalid.platform.problem.RefusalCode;

/// Why what was typed is not even tried: a slip of the finger must not cost one of the five tries.
enum TypedCodeRefusal implements RefusalCode {
    OTP_MALFORMED;

    @Override
    public int status() {
        return 400;
    }

    @Override
    public String title() {
        return "The code consists of six digits";
    }

    @Override
    public String remedy() {
        return "Type the six digits of the message";
    }
}
