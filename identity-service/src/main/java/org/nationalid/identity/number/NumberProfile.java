package org.nationalid.identity.number;

/// How a country forms its national number.
public enum NumberProfile {
    /// Verhoeff check digit, never leading 0 or 1.
    IN,
    /// My Number: check digit modulo 11.
    JP;

    static final int LENGTH = 12;

    char checkDigit(String payload) {
        return switch (this) {
            case IN -> Verhoeff.checkDigit(payload);
            case JP -> MyNumberCheck.checkDigit(payload);
        };
    }

    /// Whether twelve digits are a number of this country, given out or not.
    boolean accepts(String digits) {
        return digits.matches("[0-9]{" + LENGTH + "}")
                && mayStartWith(digits.charAt(0))
                && checkDigit(digits.substring(0, LENGTH - 1)) == digits.charAt(LENGTH - 1);
    }

    private boolean mayStartWith(char first) {
        return switch (this) {
            case IN -> first >= '2';
            case JP -> true;
        };
    }
}
