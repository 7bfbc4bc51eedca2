package org.nationalid.audit.savedquery;

import org.nationalid.platform.problem.RefusalCode;

/// Every way in which saved queries are refused. Names are public contract: add, never rename.
enum SavedQueryRefusal implements RefusalCode {
    SAVED_QUERY_NOT_FOUND(404, "There is no such saved query for you", "Check the id, or ask its owner to share it"),
    SAVED_QUERY_NOT_YOURS(403, "Only its owner may change a saved query", "Save it under a name of your own"),
    SAVED_QUERY_CHANGED(409, "The saved query has a newer version", "Read it again and change that version"),
    SAVED_QUERY_DELETED(409, "The saved query was deleted", "Restore it first"),
    SAVED_QUERY_LIMIT(409, "You keep as many saved queries as are allowed", "Delete one that you no longer need");

    private final int status;
    private final String title;
    private final String remedy;

    SavedQueryRefusal(int status, String title, String remedy) {
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
