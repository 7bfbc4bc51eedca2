package org.nationalid.demo;

/// Something that must hold does not.
public final class StepFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String seen;

    public StepFailed(String sentence, String seen) {
        super(sentence);
        this.seen = seen;
    }

    public String seen() {
        return seen;
    }
}
