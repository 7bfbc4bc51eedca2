package org.nationalid.consent.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/// A citizen's yes or no, as the gateway brings it. `subjectSealed` is the citizen's audit reference under a key of
/// the gateway: this service passes it on and cannot read it.
public record ConsentAnswerRequest(
        @NotBlank @Size(max = 64) String consentRef,
        @NotBlank @Size(max = 200) String clientId,
        @NotBlank @Size(max = 200) String clientName,
        @Size(max = 200) String purpose,
        @NotBlank @Size(max = 1000) String purposeText,
        @Size(max = 50) List<String> items,
        @NotNull @Pattern(regexp = "en|hi|ja") String language,
        @NotBlank @Size(max = 200) String noticeDigest,
        @NotBlank @Size(max = 2000) String subjectSealed,
        @Size(max = 64) String correlationId) {
    public ConsentAnswer toAnswer() {
        return new ConsentAnswer(
                new ConsentRef(consentRef),
                clientId,
                clientName,
                new Purpose(purpose),
                purposeText,
                new ItemSet(items),
                language,
                noticeDigest);
    }

    public ConsentEvents.Origin origin() {
        return new ConsentEvents.Origin(subjectSealed, correlationId);
    }
}
