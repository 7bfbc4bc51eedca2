package org.nationalid.biometrics.bench;

/// Captures with which nothing can be measured or trained: none, too few, or not those that may be used. The message
/// is a sentence for whoever gave them.
public final class UnusableCaptures extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public UnusableCaptures(String sentence) {
        super(sentence);
    }
}
