package org.nationalid.portal;

import org.junit.jupiter.api.Test;
import org.nationalid.testsupport.ArchitectureRules;

class ArchitectureTest {
    @Test
    void followsTheRulesOfTheHouse() {
        ArchitectureRules.check("org.nationalid.portal");
    }
}
