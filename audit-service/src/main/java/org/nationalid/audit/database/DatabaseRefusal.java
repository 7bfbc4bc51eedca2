package org.nationalid.audit.database;

import org.nationalid.platform.problem.RefusalCode;

/// What callers are told while the database is away.
public enum DatabaseRefusal implements RefusalCode {
    AUDIT_UNAVAILABLE;

    @Override
    public int status() {
        return 503;
    }

    @Override
    public String title() {
        return "The audit log cannot be used at the moment";
    }

    @Override
    public String remedy() {
        return "Send the same request again after the time in Retry-After; entries keep their ids";
    }
}
