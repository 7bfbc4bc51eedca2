package org.nationalid.auditexport.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.nationalid.auditexport.entry.CanonicalJson;
import org.nationalid.auditexport.entry.ExportEntry;

/// What a schema has no word of its own for.
final class Leftovers {
    private Leftovers() {}

    /// The event without the named members, with its place in the log; sorted by name, so that equal events are
    /// rendered equally however they were read.
    static ObjectNode of(ExportEntry entry, List<String> mapped) {
        ObjectNode rest = entry.event();
        rest.remove(mapped);
        rest.put("log_index", entry.index());
        rest.put("leaf_hash", entry.leafHash());
        if (entry.isErased()) {
            rest.put("erased", true);
        }
        ObjectNode sorted = CanonicalJson.object();
        new TreeSet<>(rest.propertyStream().map(Map.Entry::getKey).toList())
                .forEach(name -> sorted.set(name, rest.get(name)));
        return sorted;
    }

    /// A value as one text: lists are joined by spaces, which no code in a list contains.
    static String text(JsonNode value) {
        if (!value.isArray()) {
            return value.isContainerNode() ? value.toString() : value.asText();
        }
        StringBuilder joined = new StringBuilder();
        value.forEach(item -> joined.append(joined.isEmpty() ? "" : " ").append(item.asText()));
        return joined.toString();
    }
}
