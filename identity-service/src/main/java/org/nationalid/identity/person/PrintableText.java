package org.nationalid.identity.person;

import java.text.Normalizer;
import java.util.Optional;

/// Text that people can read on paper: normalised to NFC (Unicode Standard Annex 15), no control characters.
final class PrintableText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private PrintableText() {}

    /// The normalised text, or nothing when it is blank, too long, or holds what cannot be printed.
    /// @param lengthMax in code points, counted after normalisation
    static Optional<String> line(String given, int lengthMax) {
        return normalise(given, lengthMax, false);
    }

    /// The same for a text that may have several lines.
    static Optional<String> lines(String given, int lengthMax) {
        return normalise(given.replace("\r\n", "\n"), lengthMax, true);
    }

    private static Optional<String> normalise(String given, int lengthMax, boolean newlineAllowed) {
        String text = Normalizer.normalize(given, Normalizer.Form.NFC).strip();
        boolean fits = !text.isEmpty() && text.codePointCount(0, text.length()) <= lengthMax;
        return fits && text.codePoints().allMatch(c -> isPrintable(c) || (newlineAllowed && c == '\n'))
                ? Optional.of(text)
                : Optional.empty();
    }

    /// Joiners are format characters too, but Devanagari is not spelled right without them. The other format
    /// characters can turn the writing direction and make one name look like another.
    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
            default -> true;
        };
    }
}
