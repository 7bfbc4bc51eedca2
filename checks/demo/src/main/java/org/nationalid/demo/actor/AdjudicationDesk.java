package org.nationalid.demo.actor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.nationalid.demo.wire.Answer;
import org.nationalid.demo.wire.Wire;

/// Where an officer of the registry decides whether a person who is presented is enrolled already.
public final class AdjudicationDesk {
    private final Wire wire;
    private final MachineClient client;

    public AdjudicationDesk(Wire wire, String issuer, Operator operator, String clientId) {
        this.wire = wire;
        this.client = new MachineClient(wire, issuer, clientId, Jose.newKey("sig"));
        operator.register(
                clientId, "Demo desk", "To tell persons apart", "", List.of("adjudication"), List.of(client.key()));
    }

    public Answer openCases() {
        return wire.get(cases(), client.token("adjudication"));
    }

    /// @param decision `same-person` or `different-persons`
    public Answer decide(String caseId, String decision) {
        return decide(caseId, decision, client.token("adjudication"));
    }

    /// With a token of somebody else.
    public Answer decide(String caseId, String decision, String bearer) {
        return wire.json(
                "POST",
                cases() + "/" + caseId + "/decision",
                bearer,
                JsonNodeFactory.instance.objectNode().put("decision", decision));
    }

    private String cases() {
        return client.issuer() + "/v1/adjudications";
    }
}
