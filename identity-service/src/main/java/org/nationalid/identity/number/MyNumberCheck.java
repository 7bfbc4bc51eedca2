package org.nationalid.identity.number;

/// The check digit of Japan's My Number: weighted sum modulo 11 (総務省令第85号 §5).
final class MyNumberCheck {
    private static final int MODULUS = 11;
    private static final int FIRST_WEIGHTS = 6;

    private MyNumberCheck() {}

    /// The digit to append to the eleven of `payload`. The digit next to the check digit weighs 2, the sixth 7; then
    /// the weights start again at 2.
    static char checkDigit(String payload) {
        int sum = 0;
        for (int n = 1; n <= payload.length(); n++) {
            int digit = payload.charAt(payload.length() - n) - '0';
            int weight = n <= FIRST_WEIGHTS ? n + 1 : n - 5;
            sum += digit * weight;
        }
        int remainder = sum % MODULUS;
        return (char) ('0' + (remainder <= 1 ? 0 : MODULUS - remainder));
    }
}
