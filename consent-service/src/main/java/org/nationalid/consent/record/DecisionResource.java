package org.nationalid.consent.record;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/// HTTP face of the consent decision. A POST because a citizen's reference does not belong into an address.
@Path("/v1/decisions")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class DecisionResource {
    private final CheckConsent checkConsent;
    private final ConsentConfig config;

    DecisionResource(CheckConsent checkConsent, ConsentConfig config) {
        this.checkConsent = checkConsent;
        this.config = config;
    }

    @POST
    @APIResponseSchema(value = DecisionResponse.class, responseDescription = "Allowed, or the items that are missing")
    @APIResponse(responseCode = "400", description = "purpose-unknown, items-empty, item-malformed")
    public DecisionResponse decide(@NotNull @Valid DecisionRequest request) {
        CheckConsent.Decision decision = checkConsent.check(
                new ConsentRef(request.consentRef()),
                request.clientId(),
                new Purpose(request.purpose()),
                new ItemSet(request.items()));
        return DecisionResponse.of(decision, config.expiresAfter());
    }
}
