package org.nationalid.auditexport.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.nationalid.auditexport.entry.CanonicalJson;

/// A file of an export.
///
/// @param name without any folder
/// @param sha256 64 hexadecimal digits
public record FileDigest(String name, long bytes, String sha256) {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,200}");

    public FileDigest {
        if (!PLAIN_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a plain file name");
        }
    }

    public static FileDigest of(Path file) throws IOException {
        MessageDigest digest = newDigest();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            long size = bytes.transferTo(OutputStream.nullOutputStream());
            return new FileDigest(
                    file.getFileName().toString(), size, HexFormat.of().formatHex(digest.digest()));
        }
    }

    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    ObjectNode toJson() {
        return CanonicalJson.object().put("name", name).put("bytes", bytes).put("sha256", sha256);
    }

    static FileDigest parse(JsonNode json) {
        return new FileDigest(
                json.path("name").asText(),
                json.path("bytes").asLong(-1),
                json.path("sha256").asText());
    }
}
