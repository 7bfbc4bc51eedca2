package org.nationalid.identity.number;

import java.security.SecureRandom;

/// Digits that nobody can predict.
public final class RandomDigits {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TEN = 10;

    private RandomDigits() {}

    public static String draw(int length) {
        StringBuilder digits = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            digits.append((char) ('0' + RANDOM.nextInt(TEN)));
        }
        return digits.toString();
    }
}
