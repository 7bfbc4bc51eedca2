package org.nationalid.gateway.auditor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import org.nationalid.gateway.officer.AuditorOnDuty;
import org.nationalid.gateway.upstream.AuditorService.Auditor;
import org.nationalid.gateway.upstream.VouchedOfficer;

/// The auditor behind this request, looked up anew: whoever is no longer active or appointed does nothing any more.
/// audit-service puts what they do on record before it does it.
@RequestScoped
class ActingAuditor {
    private final AuditorOnDuty auditorOnDuty;

    ActingAuditor(AuditorOnDuty auditorOnDuty) {
        this.auditorOnDuty = auditorOnDuty;
    }

    Auditor identified() {
        VouchedOfficer officer = auditorOnDuty.vouch();
        return new Auditor(officer.name(), officer.clientId());
    }

    String name() {
        return identified().name();
    }

    /// The same document with the auditor in it: what the caller wrote there counts for nothing.
    ObjectNode sign(ObjectNode document) {
        Auditor auditor = identified();
        ObjectNode signed = document.deepCopy();
        signed.putObject("auditor").put("name", auditor.name()).put("client_id", auditor.clientId());
        return signed;
    }
}
