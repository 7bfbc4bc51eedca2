package org.nationalid.portal.hold;

import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A hold exactly as typed, so that it can come back to be corrected.
///
/// @param until the last day, or empty
public record HoldForm(
        @FormParam("scope") String scope,
        @FormParam("held") String held,
        @FormParam("case_number") String caseNumber,
        @FormParam("reason") String reason,
        @FormParam("until") String until) {
    public HoldForm {
        scope = stripped(scope);
        held = stripped(held);
        caseNumber = stripped(caseNumber);
        reason = stripped(reason);
        until = stripped(until);
    }

    static HoldForm empty() {
        return new HoldForm("subject", "", "", "", "");
    }

    boolean isReadable() {
        try {
            LocalDate.parse(until);
            return true;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    HoldGateway.NewHold toHold(ZoneId zone) {
        Instant end = LocalDate.parse(until).atStartOfDay(zone).toInstant();
        return new HoldGateway.NewHold(scope, held, caseNumber, reason, end);
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }
}
