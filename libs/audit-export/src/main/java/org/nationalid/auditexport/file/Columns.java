package org.nationalid.auditexport.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.nationalid.auditexport.entry.CanonicalJson;
import org.nationalid.auditexport.entry.ExportEntry;
import org.nationalid.auditexport.rendering.Schema;

/// An entry as the cells of a table. Our own schema has a column for each fact, and one for facts that came later;
/// documents of other schemas are nested and lie whole in one column.
final class Columns {
    static final List<String> FACTS = List.of(
            "type",
            "outcome",
            "reason",
            "service",
            "relying_party",
            "operator",
            "subject",
            "purpose",
            "consent_id",
            "acr",
            "amr",
            "items",
            "txn",
            "correlation_id");

    private Columns() {}

    static List<String> names(Schema schema) {
        List<String> names = new ArrayList<>(List.of("index", "id", "time"));
        if (schema == Schema.OURS) {
            names.addAll(FACTS);
            names.add("other");
            names.add("erased");
        } else {
            names.add("document");
        }
        names.add("leaf_hash");
        return names;
    }

    static List<String> cells(ExportEntry entry, Schema schema) {
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(entry.index()));
        cells.add(entry.text("id"));
        cells.add(entry.text("time"));
        if (schema == Schema.OURS) {
            FACTS.forEach(name -> cells.add(text(entry.member(name))));
            cells.add(other(entry));
            cells.add(entry.isErased() ? "true" : "");
        } else {
            cells.add(CanonicalJson.write(schema.render(entry)));
        }
        cells.add(entry.leafHash());
        return cells;
    }

    /// Members without a column of their own, as one JSON object; empty when there is none.
    static String other(ExportEntry entry) {
        ObjectNode rest = entry.event();
        rest.remove(FACTS);
        rest.remove(List.of("id", "time"));
        return rest.isEmpty() ? "" : CanonicalJson.write(rest);
    }

    private static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isTextual() ? value.textValue() : CanonicalJson.write(value);
    }
}
