package org.nationalid.audit.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EventCompletenessTest {
    private static AuditEvent event(EventType type, Outcome outcome, Set<EventMember> said) {
        return new AuditEvent(
                UUID.randomUUID(),
                Instant.EPOCH,
                type,
                outcome,
                text(said, EventMember.REASON),
                "gateway",
                text(said, EventMember.RELYING_PARTY),
                text(said, EventMember.OPERATOR),
                text(said, EventMember.SUBJECT),
                text(said, EventMember.PURPOSE),
                text(said, EventMember.CONSENT_ID),
                null,
                list(said, EventMember.AMR),
                list(said, EventMember.ITEMS),
                null,
                null);
    }

    private static String text(Set<EventMember> said, EventMember member) {
        return said.contains(member) ? "x" : null;
    }

    private static List<String> list(Set<EventMember> said, EventMember member) {
        return said.contains(member) ? List.of("x") : null;
    }

    private static Stream<EventType> everyType() {
        return Stream.of(EventType.values());
    }

    @ParameterizedTest
    @MethodSource("everyType")
    void whatATypeRequiresIsEnoughAndNothingOfItCanBeLeftOut(EventType type) {
        for (Outcome outcome : Outcome.values()) {
            Set<EventMember> required = type.required(outcome);
            assertEquals(Optional.empty(), event(type, outcome, required).missing());
            for (EventMember member : required) {
                Set<EventMember> said = new HashSet<>(required);
                said.remove(member);
                assertEquals(Optional.of(member), event(type, outcome, said).missing());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyFailureSaysWhy(EventType type) {
        assertTrue(type.required(Outcome.FAILURE).contains(EventMember.REASON));
    }

    @Test
    void aReleaseNamesCitizenAndApplication() {
        assertEquals(
                Set.of(EventMember.RELYING_PARTY, EventMember.SUBJECT),
                EventType.ATTRIBUTES_RELEASED.required(Outcome.SUCCESS));
    }

    @Test
    void anAuthenticationBySeveralFactorsNamesThem() {
        assertEquals(
                Set.of(EventMember.RELYING_PARTY, EventMember.SUBJECT, EventMember.AMR),
                EventType.AUTH_MULTI.required(Outcome.SUCCESS));
    }

    @Test
    void aRotationNamesTheKeys() {
        assertEquals(Set.of(EventMember.ITEMS), EventType.KEY_ROTATED.required(Outcome.SUCCESS));
    }
}
