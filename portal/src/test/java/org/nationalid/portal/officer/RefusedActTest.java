package org.nationalid.portal.officer;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RefusedActTest {
    @Test
    void pointsAtAMemberAndAtAPartOfIt() {
        var refused = new RefusedAct("subject-tag-unknown", "tags[2]", 400);
        assertTrue(refused.isAt("tags"));
        assertFalse(refused.isAt("tag"));
        assertTrue(refused.isThere());
        assertFalse(RefusedAct.NONE.isThere());
    }
}
