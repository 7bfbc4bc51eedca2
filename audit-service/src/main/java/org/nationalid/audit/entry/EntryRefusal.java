package org.nationalid.audit.entry;

import org.nationalid.platform.problem.RefusalCode;

/// Every way in which entries are refused. Names are public contract: add, never rename.
public enum EntryRefusal implements RefusalCode {
    ENTRY_CONFLICT(
            409, "Another entry has this id", "Give each act an id of its own; a retry must not change anything"),
    ENTRY_NOT_FOUND(404, "There is no such entry", "Check the id"),
    SEARCH_TOO_BROAD(
            422,
            "The search takes too long",
            "Name a subject, a relying party, an officer or a shorter time, or leave the exact count out"),
    AUDIT_OVERLOADED(503, "More entries arrive than can be written", "Send it again after the time in Retry-After");

    private final int status;
    private final String title;
    private final String remedy;

    EntryRefusal(int status, String title, String remedy) {
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
