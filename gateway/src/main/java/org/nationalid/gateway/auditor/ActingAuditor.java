package org.nationalid.gateway.auditor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import org.nationalid.gateway.authenticate.IdentifyCitizen;
import org.nationalid.gateway.bearer.Caller;
import org.nationalid.gateway.upstream.AuditorService.Auditor;

/// The auditor behind this request, looked up anew: whoever is no longer active does nothing any more. audit-service
/// puts what they do on record before it does it.
@RequestScoped
class ActingAuditor {
    private final IdentifyCitizen identifyCitizen;
    private final Caller caller;

    ActingAuditor(IdentifyCitizen identifyCitizen, Caller caller) {
        this.identifyCitizen = identifyCitizen;
        this.caller = caller;
    }

    Auditor identified() {
        identifyCitizen.behind(caller.access(), caller.party());
        return new Auditor(caller.name(), caller.access().clientId());
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
