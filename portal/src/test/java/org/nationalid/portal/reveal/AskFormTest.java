package org.nationalid.portal.reveal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskFormTest {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    @Test
    void takesTagsHoweverTheyWerePasted() {
        var form = new AskForm(" C-1 ", "A complaint", " 2026q4.a\r\n2026q4.b, 2026q3.c;\n", "");
        assertEquals(
                List.of("2026q4.a", "2026q4.b", "2026q3.c"),
                form.toReveal(INDIA).tags());
        assertEquals("C-1", form.toReveal(INDIA).caseNumber());
        assertNull(form.toReveal(INDIA).discloseAfter());
    }

    @Test
    void delaysTheNoticeToTheBeginningOfADayWhereTheAuditorIs() {
        var form = new AskForm("C-1", "A complaint", "2026q4.a", "2026-12-24");
        assertTrue(form.isReadable());
        assertEquals(Instant.parse("2026-12-23T18:30:00Z"), form.toReveal(INDIA).discloseAfter());
    }

    @Test
    void knowsADayThatIsNone() {
        assertFalse(new AskForm("C-1", "", "", "tomorrow").isReadable());
        assertTrue(new AskForm(null, null, null, null).isReadable());
    }
}
