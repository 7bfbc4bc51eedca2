package org.nationalid.gateway.accesslog;

import org.nationalid.platform.problem.RefusalCode;

/// The access log's one way to say no.
public enum AccessLogRefusal implements RefusalCode {
    ACCESS_LOG_UNAVAILABLE;

    @Override
    public int status() {
        return 503;
    }

    @Override
    public String title() {
        return "The access could not be written down, so it was not carried out";
    }

    @Override
    public String remedy() {
        return "Try again after the stated wait";
    }
}
