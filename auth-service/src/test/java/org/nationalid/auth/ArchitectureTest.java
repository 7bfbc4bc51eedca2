package org.nationalid.auth;

import org.junit.jupiter.api.Test;
import org.nationalid.testsupport.ArchitectureRules;

/// The rules of the house.
class ArchitectureTest {
    @Test
    void authServiceFollowsTheRulesOfTheHouse() {
        ArchitectureRules.check("org.nationalid.auth");
    }
}
