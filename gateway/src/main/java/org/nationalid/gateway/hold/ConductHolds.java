package org.nationalid.gateway.hold;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.officer.AuditorLooks;
import org.nationalid.gateway.officer.AuditorOnDuty;
import org.nationalid.gateway.upstream.AuditHolds;
import org.nationalid.gateway.upstream.AuditHolds.Lifting;
import org.nationalid.gateway.upstream.AuditHolds.NewHold;

/// Carries holds to audit-service under the officer's name.
@ApplicationScoped
class ConductHolds {
    private final AuditorOnDuty auditor;
    private final AuditorLooks looks;
    private final AuditHolds holds;

    ConductHolds(AuditorOnDuty auditor, AuditorLooks looks, @RestClient AuditHolds holds) {
        this.auditor = auditor;
        this.looks = looks;
        this.holds = holds;
    }

    JsonNode place(PlaceHoldRequest request) {
        return holds.place(new NewHold(
                auditor.vouch(),
                request.scope(),
                request.held(),
                request.caseNumber(),
                request.reason(),
                request.until()));
    }

    JsonNode lift(UUID id, String caseNumber) {
        return holds.lift(id, new Lifting(auditor.vouch(), caseNumber));
    }

    JsonNode list(int limit, UUID cursor) {
        looks.at(null);
        return holds.list(limit, cursor);
    }

    JsonNode retention() {
        looks.at(null);
        return holds.retention();
    }
}
