package org.nationalid.gateway.authenticate;

import java.util.regex.Pattern;

/// Digits as people type them. An input method may give full-width or Devanagari ones, and grouping means nothing.
public final class TypedDigits {
    /// Unicode's blanks, with the joiners that a copied message may carry, and every kind of dash.
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}]");

    private TypedDigits() {}

    /// The same in ASCII digits; whatever is not a digit or a separator stays, for the check that follows to refuse.
    public static String of(String typed) {
        StringBuilder plain = new StringBuilder();
        SEPARATORS.matcher(typed).replaceAll("").codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                plain.append(Character.digit(point, 10));
            } else {
                plain.appendCodePoint(point);
            }
        });
        return plain.toString();
    }
}
