package org.nationalid.consent;

import org.junit.jupiter.api.Test;
import org.nationalid.testsupport.ArchitectureRules;

/// The rules of the house.
class ArchitectureTest {
    @Test
    void consentServiceFollowsTheRulesOfTheHouse() {
        ArchitectureRules.check("org.nationalid.consent");
    }
}
