package org.nationalid.local;

/// Something that stops the launcher and that its user can understand: one sentence of what, one of what to do.
public final class LauncherFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    public LauncherFailure(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    public LauncherFailure(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
