package org.nationalid.gateway.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.nationalid.platform.json.LenientReading;
import org.nationalid.platform.problem.ReceivedRefusal;
import org.nationalid.platform.service.Audience;
import org.nationalid.platform.service.ServiceTokenFilter;

/// Can they prove it?
@RegisterRestClient(configKey = "auth")
@RegisterProvider(ServiceTokenFilter.class)
@RegisterProvider(LenientReading.class)
@RegisterProvider(ReceivedRefusal.class)
@Audience("auth-service")
@Path("/v1")
public interface AuthService {
    @POST
    @Path("/one-time-passwords")
    SentCode send(CodeRequest request);

    @POST
    @Path("/verifications")
    Proof verify(VerificationRequest request);

    @GET
    @Path("/identity-block-keys")
    JsonNode identityBlockKeys();

    record CodeRequest(
            String authRef,
            UUID transactionId,
            String relyingParty,
            String relyingPartyName,
            Channel channel,
            String language) {}

    record Channel(String type, String address) {}

    record SentCode(UUID transactionId, Instant expiresAt, int tries) {}

    /// Factors in the clear (a code typed into our own page) or sealed to auth-service by the capture client.
    record VerificationRequest(
            String authRef, UUID transactionId, String relyingParty, List<Factor> factors, String identityBlock) {
        @Override
        public String toString() {
            return "VerificationRequest[transactionId=" + transactionId + "]";
        }
    }

    record Factor(String type, String value) {
        public static Factor code(String value) {
            return new Factor("otp", value);
        }

        @Override
        public String toString() {
            return "Factor[" + type + "]";
        }
    }

    record Proof(String acr, List<String> amr, List<UUID> authenticators, Instant verifiedAt) {}
}
