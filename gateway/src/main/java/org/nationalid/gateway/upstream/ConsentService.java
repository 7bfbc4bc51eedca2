package org.nationalid.gateway.upstream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.nationalid.platform.json.LenientReading;
import org.nationalid.platform.outbox.OutboxAcknowledgement;
import org.nationalid.platform.outbox.OutboxBatch;
import org.nationalid.platform.problem.ReceivedRefusal;
import org.nationalid.platform.service.Audience;
import org.nationalid.platform.service.ServiceTokenFilter;

/// Did they allow it?
@RegisterRestClient(configKey = "consent")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(LenientReading.class)
@RegisterProvider(ReceivedRefusal.class)
@Audience("consent-service")
@Path("/v1")
public interface ConsentService extends OutboxSource {
    @POST
    @Path("/decisions")
    Decision decide(DecisionRequest request);

    @POST
    @Path("/consents")
    GrantedConsent grant(@HeaderParam("Idempotency-Key") UUID idempotencyKey, ConsentAnswer answer);

    @POST
    @Path("/refusals")
    void refuse(@HeaderParam("Idempotency-Key") UUID idempotencyKey, ConsentAnswer answer);

    @GET
    @Path("/citizens/{consentRef}/consents")
    ConsentPage list(
            @PathParam("consentRef") String consentRef,
            @QueryParam("limit") int limit,
            @QueryParam("cursor") String cursor);

    @POST
    @Path("/citizens/{consentRef}/consents/{id}/withdrawal")
    Consent withdraw(
            @PathParam("consentRef") String consentRef, @PathParam("id") UUID id, WithdrawalRequest withdrawal);

    @Override
    @GET
    @Path("/outbox")
    OutboxBatch pending(@QueryParam("after") UUID after, @QueryParam("limit") int limit);

    @Override
    @POST
    @Path("/outbox/acknowledgements")
    void acknowledge(OutboxAcknowledgement acknowledgement);

    record DecisionRequest(String consentRef, String clientId, String purpose, List<String> items) {}

    /// `validForSeconds` is how long a consent that is given now would hold.
    record Decision(
            String decision, UUID consentId, List<String> items, List<String> missingItems, long validForSeconds) {
        public boolean isAllowed() {
            return "allowed".equals(decision);
        }
    }

    /// What the citizen was shown, and what they ticked.
    record ConsentAnswer(
            String consentRef,
            String clientId,
            String clientName,
            String purpose,
            String purposeText,
            List<String> items,
            String language,
            String noticeDigest,
            String subjectSealed,
            String correlationId) {}

    record GrantedConsent(UUID consentId, String state, List<String> items, Instant grantedAt, Instant expiresAt) {}

    record WithdrawalRequest(String subjectSealed, String correlationId) {}

    record Consent(
            UUID consentId,
            String clientId,
            String clientName,
            String purpose,
            String purposeText,
            List<String> items,
            String state,
            Instant grantedAt,
            Instant expiresAt,
            Instant withdrawnAt) {}

    record ConsentPage(List<Consent> consents, String next) {}
}
