package org.nationalid.admin.terminal;

/// The command cannot be carried out; says why and what would help.
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String wayOut;

    public Failure(String message, String wayOut) {
        super(message);
        this.wayOut = wayOut;
    }

    public Failure(String message, String wayOut, Throwable cause) {
        super(message, cause);
        this.wayOut = wayOut;
    }

    public String wayOut() {
        return wayOut;
    }
}
