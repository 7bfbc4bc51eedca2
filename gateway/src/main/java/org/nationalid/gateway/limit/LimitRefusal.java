package org.nationalid.gateway.limit;

import org.nationalid.platform.problem.RefusalCode;

/// The one way in which a limit says no.
public enum LimitRefusal implements RefusalCode {
    TOO_MANY_REQUESTS;

    @Override
    public int status() {
        return 429;
    }

    @Override
    public String title() {
        return "Too many requests came from this address or client";
    }

    @Override
    public String remedy() {
        return "Try again after the stated wait, and send more slowly; sign anew what was signed, since each counts once";
    }
}
