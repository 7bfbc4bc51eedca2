package org.nationalid.audit.export;

import org.nationalid.platform.problem.RefusalCode;

/// Every way in which exports are refused or fail. Names are public contract: add, never rename.
enum ExportRefusal implements RefusalCode {
    EXPORT_NOT_FOUND(404, "There is no such export for you", "Check the id, or ask its owner to share it"),
    EXPORT_NOT_YOURS(403, "Only its owner may cancel or delete an export", "Ask its owner"),
    EXPORT_NOT_READY(409, "The export is not finished", "Look at its progress and come back"),
    EXPORT_GONE(410, "The files of this export are gone", "Ask for the export again"),
    EXPORT_QUEUE_FULL(429, "You have as many exports waiting as are allowed", "Wait until one ends, or cancel one"),
    EXPORT_STORE_FULL(
            503, "There is no room for exports", "Delete exports that nobody needs, or wait until some expire"),
    EXPORT_TOO_LARGE(422, "The export would be larger than allowed", "Export a shorter time or a narrower search"),
    EXPORT_SPANS_LOGS(
            422,
            "The entries are in the logs of more than one half-year",
            "Export each half-year by itself: state from and until"),
    EXPORT_NOT_PUBLISHED(503, "The log did not publish a checkpoint that holds these entries", "Try again later"),
    EXPORT_DAMAGED(503, "An entry cannot be proven", "Tell the operator: the log must be checked"),
    EXPORT_FAILED(500, "The export could not be made", "Try again; quote its id if it stays");

    private final int status;
    private final String title;
    private final String remedy;

    ExportRefusal(int status, String title, String remedy) {
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
