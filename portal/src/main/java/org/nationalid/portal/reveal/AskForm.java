package org.nationalid.portal.reveal;

import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/// A request exactly as typed, so that it can come back to be corrected.
///
/// @param tags one a line, or apart by spaces or commas
/// @param discloseAfter a day, or empty
public record AskForm(
        @FormParam("case_number") String caseNumber,
        @FormParam("reason") String reason,
        @FormParam("tags") String tags,
        @FormParam("disclose_after") String discloseAfter) {
    public AskForm {
        caseNumber = stripped(caseNumber);
        reason = stripped(reason);
        tags = stripped(tags);
        discloseAfter = stripped(discloseAfter);
    }

    static AskForm about(String tag) {
        return new AskForm("", "", tag, "");
    }

    boolean isReadable() {
        if (discloseAfter.isEmpty()) return true;
        try {
            LocalDate.parse(discloseAfter);
            return true;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    RevealGateway.NewReveal toReveal(ZoneId zone) {
        List<String> named = Arrays.stream(tags.split("[\\s,;]+"))
                .filter(tag -> !tag.isEmpty())
                .toList();
        Instant until = discloseAfter.isEmpty()
                ? null
                : LocalDate.parse(discloseAfter).atStartOfDay(zone).toInstant();
        return new RevealGateway.NewReveal(caseNumber, reason, named, until);
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
