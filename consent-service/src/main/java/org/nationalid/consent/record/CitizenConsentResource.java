package org.nationalid.consent.record;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/// HTTP face of one citizen's consents: see them, take them back.
@Path("/v1/citizens/{consent_ref}/consents")
@RolesAllowed("gateway")
@RunOnVirtualThread
public class CitizenConsentResource {
    private final ListConsents listConsents;
    private final WithdrawConsent withdrawConsent;

    CitizenConsentResource(ListConsents listConsents, WithdrawConsent withdrawConsent) {
        this.listConsents = listConsents;
        this.withdrawConsent = withdrawConsent;
    }

    @GET
    @APIResponseSchema(value = ConsentPageResponse.class, responseDescription = "Newest first")
    @APIResponse(responseCode = "400", description = "cursor-invalid")
    public ConsentPageResponse list(
            @PathParam("consent_ref") String consentRef,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(1000) int limit,
            @QueryParam("cursor") String cursor) {
        ConsentRef citizen = new ConsentRef(consentRef);
        return ConsentPageResponse.of(
                cursor == null
                        ? listConsents.list(citizen, limit)
                        : listConsents.listAfter(citizen, ConsentCursor.parse(cursor), limit));
    }

    @POST
    @Path("/{id}/withdrawal")
    @APIResponseSchema(value = ConsentResponse.class, responseDescription = "Withdrawn")
    @APIResponse(responseCode = "404", description = "consent-not-found")
    @APIResponse(responseCode = "409", description = "consent-already-withdrawn, consent-not-active")
    public ConsentResponse withdraw(
            @PathParam("consent_ref") String consentRef,
            @PathParam("id") UUID id,
            @NotNull @Valid WithdrawalRequest request) {
        return ConsentResponse.of(withdrawConsent.withdraw(
                new ConsentRef(consentRef),
                id,
                new ConsentEvents.Origin(request.subjectSealed(), request.correlationId())));
    }
}
