package org.nationalid.gateway.anomaly;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.officer.AuditorLooks;
import org.nationalid.gateway.officer.AuditorOnDuty;
import org.nationalid.gateway.upstream.AuditAnomalies;
import org.nationalid.gateway.upstream.AuditAnomalies.Judgement;
import org.nationalid.gateway.upstream.AuditAnomalies.Run;

/// Shows findings and carries judgements to audit-service under the officer's name.
@ApplicationScoped
class ConductAnomalies {
    private final AuditorOnDuty auditor;
    private final AuditorLooks looks;
    private final AuditAnomalies anomalies;

    ConductAnomalies(AuditorOnDuty auditor, AuditorLooks looks, @RestClient AuditAnomalies anomalies) {
        this.auditor = auditor;
        this.looks = looks;
        this.anomalies = anomalies;
    }

    JsonNode list(String state, int limit, UUID cursor) {
        looks.at(null);
        return anomalies.list(state, limit, cursor);
    }

    JsonNode find(UUID id) {
        looks.at(id);
        return anomalies.find(id);
    }

    JsonNode judge(UUID id, JudgeFindingRequest request) {
        return anomalies.judge(id, new Judgement(auditor.vouch(), request.state(), request.note()));
    }

    JsonNode run(LocalDate day) {
        return anomalies.run(new Run(looks.at(null), day));
    }
}
