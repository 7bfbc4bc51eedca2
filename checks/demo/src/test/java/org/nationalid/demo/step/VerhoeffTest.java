package org.nationalid.demo.step;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VerhoeffTest {
    @Test
    void acceptsTheTextbookExample() {
        assertTrue(Verhoeff.isValid("2363"));
    }

    @Test
    void findsEveryWrongDigit() {
        for (char wrong : new char[] {'0', '1', '2', '4', '5', '6', '7', '8', '9'}) {
            assertFalse(Verhoeff.isValid("236" + wrong));
        }
    }

    @Test
    void findsNeighboursThatChangedPlaces() {
        assertFalse(Verhoeff.isValid("3263"));
        assertFalse(Verhoeff.isValid("2633"));
    }
}
