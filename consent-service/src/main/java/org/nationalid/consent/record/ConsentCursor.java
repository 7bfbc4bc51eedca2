package org.nationalid.consent.record;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// The place after a consent in the citizen's list: what was granted later does not shift the pages behind it. It
/// points into one citizen's own list, so a foreign cursor shows nothing foreign.
record ConsentCursor(Instant grantedAt, UUID id) {
    static ConsentCursor after(Consent consent) {
        return new ConsentCursor(consent.grantedAt(), consent.id());
    }

    static ConsentCursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), US_ASCII).split("~", -1);
            if (parts.length != 2) throw new Refusal(RequestRefusal.CURSOR_INVALID);
            return new ConsentCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Refusal.at(RequestRefusal.CURSOR_INVALID, "cursor");
        }
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((grantedAt + "~" + id).getBytes(US_ASCII));
    }
}
