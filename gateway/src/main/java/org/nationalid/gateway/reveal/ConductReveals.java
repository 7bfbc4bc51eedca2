package org.nationalid.gateway.reveal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.officer.AuditorLooks;
import org.nationalid.gateway.officer.AuditorOnDuty;
import org.nationalid.gateway.upstream.AuditReveals;
import org.nationalid.gateway.upstream.AuditReveals.Decision;
import org.nationalid.gateway.upstream.AuditReveals.NewReveal;
import org.nationalid.gateway.upstream.VouchedOfficer;

/// Carries requests and decisions to audit-service under the officer's name, and says of each request what this
/// officer can do about it. Looking at requests is an access to the log like any other query.
@ApplicationScoped
class ConductReveals {
    private final AuditorOnDuty auditor;
    private final AuditReveals reveals;
    private final AuditorLooks looks;

    ConductReveals(AuditorOnDuty auditor, @RestClient AuditReveals reveals, AuditorLooks looks) {
        this.auditor = auditor;
        this.reveals = reveals;
        this.looks = looks;
    }

    JsonNode request(RequestRevealRequest request) {
        VouchedOfficer officer = auditor.vouch();
        return forOfficer(
                reveals.request(new NewReveal(
                        officer, request.caseNumber(), request.reason(), request.tags(), request.discloseAfter())),
                officer);
    }

    JsonNode list(int limit, UUID cursor) {
        VouchedOfficer officer = looks.at(null);
        JsonNode page = reveals.list(limit, cursor);
        page.path("reveals").forEach(reveal -> forOfficer(reveal, officer));
        return page;
    }

    JsonNode find(UUID id) {
        VouchedOfficer officer = looks.at(id);
        return forOfficer(reveals.find(id), officer);
    }

    JsonNode approve(UUID id, String note) {
        VouchedOfficer officer = auditor.vouch();
        return forOfficer(reveals.approve(id, new Decision(officer, note)), officer);
    }

    JsonNode refuse(UUID id, String note) {
        VouchedOfficer officer = auditor.vouch();
        return forOfficer(reveals.refuse(id, new Decision(officer, note)), officer);
    }

    JsonNode withdraw(UUID id, String note) {
        VouchedOfficer officer = auditor.vouch();
        return forOfficer(reveals.withdraw(id, new Decision(officer, note)), officer);
    }

    /// Whether it is theirs, and whether they are of another unit. What they may do is decided when they do it.
    private static JsonNode forOfficer(JsonNode reveal, VouchedOfficer officer) {
        boolean isMine = officer.isNamed(reveal.path("requester").asText());
        boolean isOfAnotherUnit =
                !officer.unit().equals(reveal.path("requester_unit").asText());
        ((ObjectNode) reveal).put("mine", isMine).put("decidable", !isMine && isOfAnotherUnit);
        return reveal;
    }
}
