package org.nationalid.gateway.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/// What the consent page says before anyone answers: who asks, why, for which items, for how long, in which
/// language. The form carries its digest, so that an answer counts only for the notice that was on the screen;
/// the record keeps it.
record ConsentNotice(
        String language,
        String clientId,
        String clientName,
        String purposeCode,
        String purposeText,
        List<String> items,
        long validForSeconds) {
    private static final long SECONDS_A_DAY = 86_400;

    ConsentNotice {
        items = List.copyOf(items);
    }

    /// For "at most": rounded up, so that nobody is told less than what holds.
    int validForDays() {
        return Math.toIntExact(Math.ceilDiv(validForSeconds, SECONDS_A_DAY));
    }

    /// SHA-256 in base64 over the members, each on a line of its own: none of them may hold a line break.
    String digest() {
        String lines = String.join(
                "\n",
                language,
                clientId,
                clientName,
                purposeCode,
                purposeText,
                String.join(" ", items),
                Long.toString(validForSeconds));
        try {
            return Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
