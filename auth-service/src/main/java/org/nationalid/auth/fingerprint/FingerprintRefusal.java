package org.nationalid.auth.fingerprint;

import org.nationalid.platform.problem.RefusalCode;

/// Every way a fingerprint is refused. Names are public contract: add, never rename.
enum FingerprintRefusal implements RefusalCode {
    FINGER_POSITION_INVALID(400, "There is no such finger", "Use 1 (right thumb) to 10 (left little finger)"),
    FINGERPRINT_UNREADABLE(422, "No fingerprint could be read from the image", "Follow the detail and capture again"),
    FINGERPRINT_IMPRESSIONS_DIFFER(
            422,
            "The images do not show the fingers that they are said to show",
            "Capture again: the same finger for one position, different fingers for different positions"),
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
