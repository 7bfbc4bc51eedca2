package org.nationalid.identity.person;

import static org.nationalid.identity.person.PersonRefusal.PHONE_INVALID;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import org.nationalid.platform.problem.Refusal;

/// A phone number that messages reach. The masked form is made here, once, because every one-time password shows it.
///
/// @param e164 the number in E.164 form, for example `+912212345678`
/// @param masked the country code and the last three digits, for example `+91 ••••• ••678`
public record PhoneNumber(String e164, String masked) {
    private static final int DIGITS_SHOWN = 3;
    private static final char BULLET = '•';

    /// Accepts any number of a possible length rather than of a known range: the ranges of the library are older than
    /// those that operators hand out today, and the first one-time password proves possession better.
    ///
    /// @param country ISO 3166 code that completes a number given without its country code
    public static PhoneNumber of(String given, String country) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber number = phones.parse(given, country);
            if (!phones.isPossibleNumber(number) || number.hasExtension()) {
                throw Refusal.at(PHONE_INVALID, "phone");
            }
            String shown = phones.format(number, PhoneNumberFormat.INTERNATIONAL);
            return new PhoneNumber(phones.format(number, PhoneNumberFormat.E164), mask(shown, number.getCountryCode()));
        } catch (NumberParseException e) {
            throw Refusal.at(PHONE_INVALID, "phone");
        }
    }

    private static String mask(String international, int countryCode) {
        String prefix = "+" + countryCode;
        StringBuilder masked = new StringBuilder(international);
        int shown = 0;
        for (int i = masked.length() - 1; i >= prefix.length(); i--) {
            if (Character.isDigit(masked.charAt(i)) && ++shown > DIGITS_SHOWN) {
                masked.setCharAt(i, BULLET);
            }
        }
        return masked.toString();
    }
}
