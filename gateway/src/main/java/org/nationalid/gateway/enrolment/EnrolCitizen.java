package org.nationalid.gateway.enrolment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.accesslog.AccessType;
import org.nationalid.gateway.bearer.Caller;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.gateway.upstream.EnrolmentService;
import org.nationalid.platform.problem.Refusal;

/// Passes an enrolment to identity-service. The registered station's key goes with it, never a key from the request:
/// otherwise whoever holds a token could have the national number sealed to themselves.
@ApplicationScoped
class EnrolCitizen {
    private final EnrolmentService identity;
    private final ObjectMapper json;
    private final AccessLog accessLog;
    private final Caller caller;

    EnrolCitizen(@RestClient EnrolmentService identity, ObjectMapper json, AccessLog accessLog, Caller caller) {
        this.identity = identity;
        this.json = json;
        this.accessLog = accessLog;
        this.caller = caller;
    }

    JsonNode enrol(String idempotencyKey, ObjectNode enrolment) {
        ObjectNode complete = enrolment.deepCopy();
        complete.put("registrar", caller.name());
        try {
            complete.set("slip_key", slipKeyOf(caller.party()));
            return identity.enrol(idempotencyKey, complete);
        } catch (Refusal refusal) {
            writeDown(refusal.code().slug());
            throw refusal;
        } catch (ProcessingException unreachable) {
            writeDown("service-unavailable");
            throw unreachable;
        }
    }

    private void writeDown(String reason) {
        accessLog.append(
                AccessDraft.failure(AccessType.ENROLMENT_REFUSED, reason).operator(caller.name()));
    }

    private JsonNode slipKeyOf(RegisteredParty station) {
        JWK key = station.keys().getKeys().stream()
                .filter(candidate -> candidate instanceof ECKey && KeyUse.ENCRYPTION.equals(candidate.getKeyUse()))
                .findFirst()
                .orElseThrow(() -> new Refusal(EnrolmentRefusal.STATION_KEY_MISSING));
        try {
            return json.readTree(key.toJSONString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JWK is JSON", e);
        }
    }
}
