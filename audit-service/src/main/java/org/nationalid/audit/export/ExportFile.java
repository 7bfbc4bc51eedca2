package org.nationalid.audit.export;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.nationalid.auditexport.manifest.FileDigest;

/// One file of a finished export.
///
/// @param sha256 64 hexadecimal digits
public record ExportFile(Kind kind, String name, long bytes, String sha256) {
    /// What a file of an export holds.
    public enum Kind {
        DATA,
        PROOFS,
        MANIFEST;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String wireName) {
            return Arrays.stream(values())
                    .filter(kind -> kind.wireName().equals(wireName))
                    .findAny();
        }
    }

    FileDigest digest() {
        return new FileDigest(name, bytes, sha256);
    }

    static ExportFile of(Kind kind, FileDigest digest) {
        return new ExportFile(kind, digest.name(), digest.bytes(), digest.sha256());
    }
}
