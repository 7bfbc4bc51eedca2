package org.nationalid.demo.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jose4j.jwt.JwtClaims;
import org.nationalid.demo.Stage;
import org.nationalid.demo.StepFailed;
import org.nationalid.demo.step.SignIn.Session;
import org.nationalid.demo.wire.Wire;

/// An auditor finds the accesses of one application in a span of time, and proves each of them.
public final class AuditAccesses {
    private static final int PAGE = 200;

    /// As many witnesses must have seen a checkpoint before anybody gets to see it.
    private static final int QUORUM = 2;

    private final Stage stage;
    private final String token;

    /// @param auditor a session with the scope `audit`
    public AuditAccesses(Stage stage, Session auditor) {
        this.stage = stage;
        this.token = auditor.accessToken();
    }

    public void play(String clientId, Instant from, JwtClaims idToken) {
        var report = stage.report();
        List<JsonNode> entries = query(Map.of("relying_party", clientId, "from", from.toString()));
        Set<String> types =
                entries.stream().map(entry -> entry.path("type").asText()).collect(Collectors.toSet());
        report.check(
                "the auditor finds the application's accesses by time",
                types.containsAll(Set.of("auth.otp", "auth.fingerprint", "token.issued", "attributes.released")),
                types.toString());
        report.check(
                "none of another application is among them",
                entries.stream()
                        .allMatch(entry ->
                                clientId.equals(entry.path("relying_party").asText())));

        String receiptOf = TokenCheck.entryOf(idToken);
        JsonNode named = entries.stream()
                .filter(entry -> receiptOf.equals(entry.path("id").asText()))
                .findFirst()
                .orElseThrow(() -> new StepFailed("the entry that the ID token names is in the log", receiptOf));
        report.equal(
                "the receipt in the ID token is that entry's hash",
                TokenCheck.receiptOf(idToken, "leaf_hash"),
                named.path("leaf_hash").asText());

        var proof = new InclusionProof(stage, token);
        entries.forEach(proof::verify);
        report.check(
                "sigstore-java accepts an inclusion proof and a signed checkpoint for each of the " + entries.size()
                        + " entries",
                true);
        var cosignatures = new WitnessCosignatures(stage);
        long seenBy = cosignatures.on(stage.published("/log/checkpoint"));
        report.check(
                seenBy + " of " + cosignatures.witnesses()
                        + " witnesses with keys of their own cosigned the checkpoint",
                seenBy >= QUORUM,
                stage.published("/log/policy"));
    }

    /// Every reason must have been written down, whoever caused it.
    public void findReasons(Instant from, List<String> expected) {
        Set<String> written = new HashSet<>();
        query(Map.of("outcome", "failure", "from", from.toString()))
                .forEach(entry -> written.add(entry.path("reason").asText()));
        for (String reason : expected) {
            stage.report().check("the log holds an entry for " + reason, written.contains(reason), written.toString());
        }
    }

    private List<JsonNode> query(Map<String, String> filter) {
        var found = new ArrayList<JsonNode>();
        String cursor = "";
        do {
            var parameters = new ArrayList<>(filter.entrySet().stream()
                    .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                    .toList());
            parameters.add(Map.entry("limit", Integer.toString(PAGE)));
            if (!cursor.isEmpty()) parameters.add(Map.entry("cursor", cursor));
            JsonNode page = stage.wire()
                    .get(stage.gateway() + "/v1/audit/entries?" + Wire.encoded(parameters), token)
                    .orFail("the auditor queries the log")
                    .json();
            page.path("entries").forEach(found::add);
            cursor = page.path("next").asText("");
            if ("null".equals(cursor)) cursor = "";
        } while (!cursor.isEmpty());
        return found;
    }
}
