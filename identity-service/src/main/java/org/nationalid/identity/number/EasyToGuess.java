package org.nationalid.identity.number;

/// Recognises digits that a person would guess, misread or object to. Nobody is given such a number or alias.
public final class EasyToGuess {
    private static final int EDGE = 5;
    private static final String[] RESTRICTED = {"666", "786"};
    /// One seventh, twice round: six digits that stay themselves when multiplied.
    private static final String CYCLE = "142857142857";

    private static final int CYCLE_LENGTH = CYCLE.length() / 2;

    private EasyToGuess() {}

    /// Whether `digits` (ASCII, at least ten) is a pattern.
    public static boolean test(String digits) {
        return startsLikeAPrefix(digits)
                || hasRun(digits)
                || repeatsADigitTooSoon(digits)
                || repeatsABlock(digits)
                || hasThreeEvenNeighbours(digits)
                || endsLikeItBegins(digits)
                || hasRestrictedDigits(digits)
                || isCyclic(digits);
    }

    /// Dialling codes and padded numbers begin with 0 or 1.
    private static boolean startsLikeAPrefix(String digits) {
        return digits.charAt(0) < '2';
    }

    /// 123 or 321.
    private static boolean hasRun(String digits) {
        for (int i = 0; i + 2 < digits.length(); i++) {
            int step = digits.charAt(i + 1) - digits.charAt(i);
            if (Math.abs(step) == 1 && digits.charAt(i + 2) - digits.charAt(i + 1) == step) {
                return true;
            }
        }
        return false;
    }

    /// 77 or 7x7.
    private static boolean repeatsADigitTooSoon(String digits) {
        for (int i = 0; i + 1 < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (digit == digits.charAt(i + 1) || (i + 2 < digits.length() && digit == digits.charAt(i + 2))) {
                return true;
            }
        }
        return false;
    }

    /// The same two digits in two places.
    private static boolean repeatsABlock(String digits) {
        for (int i = 0; i + 2 < digits.length(); i++) {
            if (digits.indexOf(digits.substring(i, i + 2), i + 2) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasThreeEvenNeighbours(String digits) {
        int even = 0;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            even = digit != '0' && (digit - '0') % 2 == 0 ? even + 1 : 0;
            if (even == 3) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsLikeItBegins(String digits) {
        String first = digits.substring(0, EDGE);
        String last = digits.substring(digits.length() - EDGE);
        return first.equals(last) || first.contentEquals(new StringBuilder(last).reverse());
    }

    private static boolean hasRestrictedDigits(String digits) {
        for (String restricted : RESTRICTED) {
            if (digits.contains(restricted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCyclic(String digits) {
        for (int i = 0; i < CYCLE_LENGTH; i++) {
            if (digits.contains(CYCLE.substring(i, i + CYCLE_LENGTH))) {
                return true;
            }
        }
        return false;
    }
}
