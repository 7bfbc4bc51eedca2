package org.nationalid.platform.redaction;

/// A value that must not be printed: its text form never shows it.
public record Sensitive<T>(T value) {
    @Override
    public String toString() {
        return "•••";
    }
}
