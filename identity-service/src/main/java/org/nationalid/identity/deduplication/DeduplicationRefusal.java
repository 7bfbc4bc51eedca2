package org.nationalid.identity.deduplication;

import org.nationalid.platform.problem.RefusalCode;

/// Why fingers cannot be searched for. The names are those of auth-service, which reads the same images. Names are
/// public contract: add, never rename.
enum DeduplicationRefusal implements RefusalCode {
    FINGERPRINT_UNREADABLE(422, "No fingerprint could be read from the image", "Follow the detail and capture again"),
    FINGERPRINT_BUSY(503, "Too many fingerprints are being compared", "Try again in a moment");

    private final int status;
    private final String title;
    private final String remedy;

    DeduplicationRefusal(int status, String title, String remedy) {
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
