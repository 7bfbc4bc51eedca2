package org.nationalid.auditexport.rendering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.nationalid.auditexport.entry.ExportEntry;

/// How an entry is worded.
public enum Schema {
    /// The canonical event with its place in the log.
    OURS {
        @Override
        public ObjectNode render(ExportEntry entry) {
            ObjectNode row = entry.event();
            row.put("index", entry.index());
            row.put("leaf_hash", entry.leafHash());
            if (entry.isErased()) {
                row.put("erased", true);
            }
            return row;
        }
    },
    /// Open Cybersecurity Schema Framework 1.3.
    OCSF {
        @Override
        public ObjectNode render(ExportEntry entry) {
            return OcsfRendering.render(entry);
        }
    },
    /// Elastic Common Schema 8.17.
    ECS {
        @Override
        public ObjectNode render(ExportEntry entry) {
            return EcsRendering.render(entry);
        }
    },
    /// DMTF Cloud Auditing Data Federation 1.0 (DSP0262).
    CADF {
        @Override
        public ObjectNode render(ExportEntry entry) {
            return CadfRendering.render(entry);
        }
    };

    public abstract ObjectNode render(ExportEntry entry);

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Schema> of(String wireName) {
        return Arrays.stream(values())
                .filter(schema -> schema.wireName().equals(wireName))
                .findAny();
    }
}
