package org.nationalid.identity.number;

import org.nationalid.platform.redaction.Sensitive;

/// A person's national number. Its text form shows no digit.
public record NationalNumber(Sensitive<String> digits) {
    /// @throws IllegalArgumentException when the digits are not a number of this profile; the message holds none
    static NationalNumber of(NumberProfile profile, String digits) {
        if (!profile.accepts(digits)) {
            throw new IllegalArgumentException("not a national number of profile " + profile);
        }
        return new NationalNumber(new Sensitive<>(digits));
    }
}
