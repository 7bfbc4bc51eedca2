package org.nationalid.gateway;

import org.junit.jupiter.api.Test;
import org.nationalid.testsupport.ArchitectureRules;

/// The rules of the house hold here too.
class ArchitectureTest {
    @Test
    void holdsTheRulesOfTheHouse() {
        ArchitectureRules.check("org.nationalid.gateway");
    }
}
