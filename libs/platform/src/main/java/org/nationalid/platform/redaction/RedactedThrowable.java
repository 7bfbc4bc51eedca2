package org.nationalid.platform.redaction;

/// What was thrown, as it may be written to a log: the same classes, places and causes, the messages without numbers.
@SuppressWarnings("OverrideThrowableToString") // it stands for a throwable of another class, and is printed as that one
final class RedactedThrowable extends Throwable {
    private static final long serialVersionUID = 1L;
    private static final int DEPTH_MAX = 20; // causes may form a circle

    private final String text;

    private RedactedThrowable(Throwable thrown, Throwable cause) {
        super(null, cause, true, true);
        this.text = RedactingLogFilter.redact(thrown.toString());
        setStackTrace(thrown.getStackTrace());
    }

    static Throwable of(Throwable thrown) {
        return of(thrown, DEPTH_MAX);
    }

    private static Throwable of(Throwable thrown, int depth) {
        if (thrown == null || depth == 0) return null;
        var redacted = new RedactedThrowable(thrown, of(thrown.getCause(), depth - 1));
        for (Throwable suppressed : thrown.getSuppressed()) {
            Throwable shown = of(suppressed, depth - 1);
            if (shown != null) redacted.addSuppressed(shown);
        }
        return redacted;
    }

    @Override
    public String toString() {
        return text;
    }
}
