package org.nationalid.identity.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nationalid.identity.binding.BoundFinger;

/// The enrolment as the registrar sees it. No digit of the national number: it is in the slip.
public record EnrolmentResponse(
        UUID enrolmentId, String alias, String slip, Instant enrolledAt, List<BoundFinger> fingers) {
    public EnrolmentResponse {
        fingers = List.copyOf(fingers);
    }
}
