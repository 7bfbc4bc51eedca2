package org.nationalid.biometrics.training;

/// There is too little to train on or to measure with. The message is a sentence for whoever gave the captures.
public final class TooFewCaptures extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooFewCaptures(String sentence) {
        super(sentence);
    }
}
