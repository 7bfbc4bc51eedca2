package org.nationalid.admin.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JWSObject;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nationalid.admin.terminal.Failure;
import org.nationalid.transparencylog.merkle.Hash;

/// Reads what a relying party kept, one a line: a JWT of ours, a JSON object with a `log` member or one that is itself
/// `{"entry":…,"leaf_hash":…}`, or a bare id. Empty lines and lines that begin with # do not count.
public final class ClaimReader {
    private static final JsonMapper JSON = new JsonMapper();

    private ClaimReader() {}

    /// @throws Failure naming the line that says nothing about a receipt
    public static List<ReceiptClaim> read(List<String> lines) {
        Map<UUID, ReceiptClaim> claims = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                ReceiptClaim claim = read(line);
                claims.merge(claim.entry(), claim, (one, other) -> one.token().isPresent() ? one : other);
            } catch (IllegalArgumentException e) {
                throw new Failure(
                        "Line " + (i + 1) + " names no receipt: " + e.getMessage(),
                        "Each line is a JWT with the claim \"log\", a JSON object with it, or the id of an entry.",
                        e);
            }
        }
        return new ArrayList<>(claims.values());
    }

    private static ReceiptClaim read(String line) {
        if (line.startsWith("{")) {
            return ofJson(parse(line), Optional.empty());
        }
        if (line.indexOf('.') >= 0) {
            return ofJson(payloadOf(line), Optional.of(line));
        }
        UUID entry = id(line);
        return new ReceiptClaim(entry, Optional.empty(), ReceiptClaim.timeOf(entry), Optional.empty());
    }

    private static ReceiptClaim ofJson(JsonNode document, Optional<String> token) {
        JsonNode log = document.has("log") ? document.path("log") : document;
        if (!log.path("entry").isTextual()) {
            throw new IllegalArgumentException("it has no claim \"log\" with an \"entry\"");
        }
        UUID entry = id(log.path("entry").asText());
        JsonNode hash = log.path("leaf_hash");
        Instant madeAt = document.path("iat").canConvertToLong()
                ? Instant.ofEpochSecond(document.path("iat").asLong())
                : ReceiptClaim.timeOf(entry);
        return new ReceiptClaim(
                entry, hash.isTextual() ? Optional.of(Hash.parse(hash.asText())) : Optional.empty(), madeAt, token);
    }

    private static UUID id(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text)) {
            throw new IllegalArgumentException("not a UUID");
        }
        return id;
    }

    private static JsonNode payloadOf(String jwt) {
        try {
            return parse(JWSObject.parse(jwt).getPayload().toString());
        } catch (ParseException e) {
            throw new IllegalArgumentException("it is not a JWT", e);
        }
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is not JSON", e);
        }
    }
}
