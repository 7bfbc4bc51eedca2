package org.nationalid.audit.log;

/// Two parts of the log that must agree do not. Whoever meets this stops writing; people decide what to do.
public final class LogDamaged extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public LogDamaged(String reason) {
        super(reason);
    }
}
