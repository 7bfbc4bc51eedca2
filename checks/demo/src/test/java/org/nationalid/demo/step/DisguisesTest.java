package org.nationalid.demo.step;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisguisesTest {
    private static final String NUMBER = "234123412346";

    private final Disguises disguises = Disguises.of(NUMBER);

    @ParameterizedTest
    @ValueSource(strings = {"234123412346", "2341 2341 2346", "2341-2341-2346", "323334313233343132333436"})
    void knowTheNumberAsPeopleAndDatabasesWriteIt(String written) {
        assertTrue(disguises.areIn("a row with " + written + " in it"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "xy", "xyz", "{\"sub\":\"1.abc\",\"nid\":\""})
    void knowTheNumberInATokenWhateverStandsBeforeIt(String before) {
        byte[] payload = (before + NUMBER + "\"}").getBytes(StandardCharsets.US_ASCII);
        assertTrue(disguises.areIn("eyJhbGciOiJFUzI1NiJ9."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(payload) + ".c2ln"));
    }

    @Test
    void areNotSeenInAnotherNumber() {
        byte[] other = "234123412347".getBytes(StandardCharsets.US_ASCII);
        assertFalse(disguises.areIn("234123412347 " + Base64.getEncoder().encodeToString(other)));
    }
}
