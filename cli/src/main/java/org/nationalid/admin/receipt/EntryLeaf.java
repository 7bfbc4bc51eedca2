package org.nationalid.admin.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.nationalid.transparencylog.merkle.Hash;

/// What an entry says and the leaf that it must have made, both from the opening in a receipt: 32 bytes of salt, then
/// the event in canonical JSON. The leaf is `{"c","id","t","v"}` with c = HMAC-SHA-256(salt, "audit/v1\n" ‖ event).
///
/// @param event what the entry says
/// @param hash  of the leaf
public record EntryLeaf(JsonNode event, Hash hash) {
    private static final int SALT_BYTES = 32;
    private static final byte[] PREFIX = "audit/v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final JsonMapper JSON = new JsonMapper();

    /// @throws IllegalArgumentException when it is not the opening of an entry
    public static EntryLeaf of(byte[] opening) {
        if (opening.length <= SALT_BYTES) {
            throw new IllegalArgumentException("the receipt does not hold the entry");
        }
        byte[] payload = Arrays.copyOfRange(opening, SALT_BYTES, opening.length);
        try {
            JsonNode event = JSON.readTree(payload);
            String id = event.path("id").asText();
            String time = event.path("time").asText();
            if (!id.matches("[0-9a-f-]{36}") || !time.matches("[0-9TZ:.-]{24}")) {
                throw new IllegalArgumentException("the receipt's entry has no id and time");
            }
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(opening, 0, SALT_BYTES, "HmacSHA256"));
            mac.update(PREFIX);
            String commitment = Base64.getEncoder().encodeToString(mac.doFinal(payload));
            String leaf = "{\"c\":\"" + commitment + "\",\"id\":\"" + id + "\",\"t\":\"" + time + "\",\"v\":1}";
            return new EntryLeaf(event, Hash.ofLeaf(leaf.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new IllegalArgumentException("the receipt's entry is not JSON", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
        }
    }
}
