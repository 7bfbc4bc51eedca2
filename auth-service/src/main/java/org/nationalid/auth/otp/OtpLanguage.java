package org.nationalid.auth.otp;

import java.util.Locale;

/// The languages of the short message. Each text names the relying party, so that a citizen sees whom the code
/// would let in, and says that nobody else may have it.
enum OtpLanguage {
    EN("%1$s is your National ID code for %2$s. It ends in %3$d minutes. Never tell it to anyone."),
    HI("%2$s के लिए आपका राष्ट्रीय पहचान कोड %1$s है। यह %3$d मिनट में समाप्त होगा। इसे किसी को न बताएँ।"),
    JA("%2$s の国民ID認証コードは %1$s です。有効時間は%3$d分です。誰にも教えないでください。");

    private final String pattern;

    OtpLanguage(String pattern) {
        this.pattern = pattern;
    }

    static OtpLanguage named(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String text(String code, String relyingPartyName, long minutes) {
        return String.format(Locale.ROOT, pattern, code, relyingPartyName, minutes);
    }
}
