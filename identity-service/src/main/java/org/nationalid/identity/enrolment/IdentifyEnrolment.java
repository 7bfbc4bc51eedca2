package org.nationalid.identity.enrolment;

import static org.nationalid.identity.enrolment.EnrolmentRefusal.IDEMPOTENCY_KEY_INVALID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.regex.Pattern;
import org.nationalid.identity.index.BlindIndex;
import org.nationalid.identity.person.PersonId;
import org.nationalid.platform.problem.Refusal;

/// Derives what makes an enrolment itself.
@ApplicationScoped
class IdentifyEnrolment {
    private static final Pattern KEY =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final BlindIndex blindIndex;
    private final ObjectMapper json;

    IdentifyEnrolment(BlindIndex blindIndex, ObjectMapper json) {
        this.blindIndex = blindIndex;
        this.json = json;
    }

    EnrolmentIdentity identify(String idempotencyKey, EnrolmentRequest request) {
        if (idempotencyKey == null || !KEY.matcher(idempotencyKey).matches()) {
            throw Refusal.at(IDEMPOTENCY_KEY_INVALID, "Idempotency-Key");
        }
        // Each registrar has keys of its own: one cannot ask for the enrolment of another.
        UUID key = blindIndex.of(
                "enrolment-key",
                request.registrar(),
                UUID.fromString(idempotencyKey).toString());
        UUID content = blindIndex.of("enrolment-content", document(request));
        return new EnrolmentIdentity(
                key, content, new PersonId(blindIndex.of("person", key.toString(), content.toString())));
    }

    private byte[] document(EnrolmentRequest request) {
        try {
            return json.writeValueAsBytes(request.withoutSlipKey());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request that was read can be written", e);
        }
    }
}
