package org.nationalid.gateway.auditor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/// A filter's name in the log: SHA-256 of its members as canonical JSON (RFC 8785), in hexadecimal. An export of the
/// same filter states the same hash in its manifest.
final class FilterName {
    private static final JsonMapper JSON = new JsonMapper();

    private FilterName() {}

    /// Texts alone, sorted by name, without white space: for these Jackson's form is the canonical one.
    static String of(Map<String, String> filters) {
        try {
            byte[] canonical = JSON.writeValueAsString(new TreeMap<>(filters)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("texts can be written, and SHA-256 is part of every JDK", e);
        }
    }
}
