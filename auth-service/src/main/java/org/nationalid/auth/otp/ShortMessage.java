package org.nationalid.auth.otp;

/// What the network side gets. Its text form shows neither the number nor the code.
public record ShortMessage(String to, String text, String language) {
    @Override
    public String toString() {
        return "ShortMessage[" + language + "]";
    }
}
