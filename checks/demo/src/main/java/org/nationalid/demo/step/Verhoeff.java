package org.nationalid.demo.step;

/// The check digit of aliases and numbers (Verhoeff 1969), written here anew so that the platform's own is really
/// checked.
final class Verhoeff {
    private static final int[] FIVE_CYCLE = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    private Verhoeff() {}

    static boolean isValid(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            for (int times = 0; times < place % 8; times++) digit = FIVE_CYCLE[digit];
            sum = product(sum, digit);
        }
        return sum == 0;
    }

    /// The dihedral group of order ten: five rotations, five reflections.
    private static int product(int left, int right) {
        int rotation = left < 5 ? left + right % 5 : left - 5 - right % 5 + 5;
        boolean isReflection = (left < 5) != (right < 5);
        return rotation % 5 + (isReflection ? 5 : 0);
    }
}
