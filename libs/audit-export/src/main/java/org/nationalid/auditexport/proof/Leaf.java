package org.nationalid.auditexport.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.nationalid.auditexport.entry.CanonicalJson;

/// The log's leaf of an event: `{"c":HMAC-SHA-256(salt, "audit/v1\n" ‖ event),"id":…,"t":…,"v":1}`.
public final class Leaf {
    private static final byte[] PREFIX = "audit/v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final String HMAC = "HmacSHA256";

    private Leaf() {}

    /// Computed from the parts by themselves, so that it can be held against what the log says.
    ///
    /// @return the entry of the public tree
    public static String of(byte[] salt, ObjectNode event) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(salt, HMAC));
            mac.update(PREFIX);
            byte[] commitment = mac.doFinal(CanonicalJson.write(event).getBytes(StandardCharsets.UTF_8));
            ObjectNode leaf = CanonicalJson.object();
            leaf.put("c", Base64.getEncoder().encodeToString(commitment));
            leaf.put("id", event.path("id").asText());
            leaf.put("t", event.path("time").asText());
            leaf.put("v", 1);
            return CanonicalJson.write(leaf);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
        }
    }

    /// Whether a leaf is of that event, as far as a leaf tells without its salt.
    static boolean names(String leaf, ObjectNode event) {
        ObjectNode members = CanonicalJson.parse(leaf);
        return members.path("id").asText().equals(event.path("id").asText())
                && members.path("t").asText().equals(event.path("time").asText());
    }
}
