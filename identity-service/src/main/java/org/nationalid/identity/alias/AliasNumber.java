package org.nationalid.identity.alias;

import static org.nationalid.identity.alias.AliasRefusal.ALIAS_CHECK_DIGIT_WRONG;
import static org.nationalid.identity.alias.AliasRefusal.ALIAS_MALFORMED;

import org.nationalid.identity.number.EasyToGuess;
import org.nationalid.identity.number.RandomDigits;
import org.nationalid.identity.number.Verhoeff;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.redaction.Sensitive;

/// Sixteen digits, the last of which checks the others.
public record AliasNumber(Sensitive<String> digits) {
    static final int LENGTH = 16;
    /// Sixteen digits in groups, however a person groups them.
    private static final int TYPED_MAX = 40;

    /// Reads what a person typed: digits of any script (people type １２３ and १२३), grouped by spaces or hyphens.
    /// @throws Refusal `alias-malformed` or `alias-check-digit-wrong`, both at `alias`
    public static AliasNumber parse(String typed) {
        if (typed.length() > TYPED_MAX) {
            throw Refusal.at(ALIAS_MALFORMED, "alias");
        }
        StringBuilder digits = new StringBuilder(LENGTH);
        typed.codePoints().filter(c -> !isSeparator(c)).map(AliasNumber::digit).forEach(digits::append);
        if (digits.length() != LENGTH) {
            throw Refusal.at(ALIAS_MALFORMED, "alias");
        }
        if (!Verhoeff.isValid(digits.toString())) {
            throw Refusal.at(ALIAS_CHECK_DIGIT_WRONG, "alias");
        }
        return new AliasNumber(new Sensitive<>(digits.toString()));
    }

    /// Draws a fresh one. A person may say it over the phone, so it obeys the same filters as a national number.
    static AliasNumber draw() {
        while (true) {
            String payload = RandomDigits.draw(LENGTH - 1);
            String digits = payload + Verhoeff.checkDigit(payload);
            if (!EasyToGuess.test(digits)) {
                return new AliasNumber(new Sensitive<>(digits));
            }
        }
    }

    private static boolean isSeparator(int c) {
        return c == '-' || Character.isSpaceChar(c);
    }

    private static int digit(int c) {
        int digit = Character.digit(c, 10);
        if (digit < 0) {
            throw Refusal.at(ALIAS_MALFORMED, "alias");
        }
        return digit;
    }
}
