package org.nationalid.identity.number;

/// The check digit of J. Verhoeff (1969), over the symmetries of the pentagon. It detects every wrong digit and every
/// swap of two neighbours, the two slips that people make most.
public final class Verhoeff {
    private static final int ROTATIONS = 5;
    private static final int[] SHUFFLE = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
    private static final int SHUFFLE_PERIOD = 8;
    private static final int[][] SHUFFLED = shuffled();

    private Verhoeff() {}

    /// The digit to append to `payload`, which holds ASCII digits only.
    public static char checkDigit(String payload) {
        int sum = sum(payload, 1);
        return (char) ('0' + inverse(sum));
    }

    /// Whether the last digit of `digits` is the check digit of those before it.
    public static boolean isValid(String digits) {
        return sum(digits, 0) == 0;
    }

    private static int sum(String digits, int positionOfLast) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum = product(sum, SHUFFLED[(i + positionOfLast) % SHUFFLE_PERIOD][digit]);
        }
        return sum;
    }

    /// Composition in the dihedral group of the pentagon: 0–4 are rotations, 5–9 reflections.
    private static int product(int first, int second) {
        boolean reflects = first >= ROTATIONS;
        int turn = second % ROTATIONS;
        int angle = Math.floorMod(first + (reflects ? -turn : turn), ROTATIONS);
        return reflects == (second >= ROTATIONS) ? angle : angle + ROTATIONS;
    }

    private static int inverse(int element) {
        return element >= ROTATIONS ? element : Math.floorMod(-element, ROTATIONS);
    }

    private static int[][] shuffled() {
        int[][] table = new int[SHUFFLE_PERIOD][SHUFFLE.length];
        for (int digit = 0; digit < SHUFFLE.length; digit++) {
            table[0][digit] = digit;
            for (int times = 1; times < SHUFFLE_PERIOD; times++) {
                table[times][digit] = SHUFFLE[table[times - 1][digit]];
            }
        }
        return table;
    }
}
