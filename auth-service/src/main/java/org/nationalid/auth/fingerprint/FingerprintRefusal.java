package org.nationalid.auth.fingerprint;

import org.nationalid.platform.problem.RefusalCode;

/// Every way a fingerprint is refused. Names are public contract: add, never rename.
enum FingerprintRefusal implements RefusalCode {
    FINGER_POSITION_INVALID(400, "There is no such finger", "Use 1 (right thumb) to 10 (left little finger)"),
    FINGERPRINT_UNREADABLE(422, "No fingerprint could be read from the image", "Follow the detail and capture again"),
    FINGERPRINT_IMPRESSIONS_DIFFER(
            422,
            "The images of one position do not show one finger",
            "Capture this position again, each time with the same finger"),
    FINGERPRINT_POSITIONS_SWAPPED(
            422,
            "A finger was captured for the position of another",
            "Capture both positions again, each with its own finger"),
    FINGERPRINT_REPEATED(
            422,
            "The same finger was captured for two positions",
            "Capture again, a different finger for each position"),
    FINGERPRINT_NOT_ENROLLED(401, "This finger of this citizen is not enrolled", "Use another finger or factor"),
    FINGERPRINT_NOT_MATCHING(401, "The fingerprint does not match", "Try again, or use another finger or factor"),
    FINGERPRINT_LOCKED(
            403,
            "Too many fingerprints in a row did not match",
            "Wait as long as Retry-After says, or use another factor"),
    FINGERPRINT_BUSY(503, "Too many fingerprints are being compared", "Try again in a moment");

    private final int status;
    private final String title;
    private final String remedy;

    FingerprintRefusal(int status, String title, String remedy) {
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
