package org.nationalid.audit.timestamp;

import org.nationalid.platform.problem.RefusalCode;

/// How requests for time stamps are refused.
enum TimestampRefusal implements RefusalCode {
    TIMESTAMP_NOT_FOUND;

    @Override
    public int status() {
        return 404;
    }

    @Override
    public String title() {
        return "No checkpoint of that size was stamped";
    }

    @Override
    public String remedy() {
        return "Choose a size from /log/timestamps";
    }
}
