package org.nationalid.auditexport.rendering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.nationalid.auditexport.entry.CanonicalJson;
import org.nationalid.auditexport.entry.ExportEntry;

/// ECS 8.17: the event, who did it (`user`), to whom (`user.target`), for which organization. Facts without a field of
/// their own are labels, which ECS keeps as plain texts.
final class EcsRendering {
    private static final String VERSION = "8.17.0";
    private static final List<String> MAPPED = List.of(
            "id",
            "time",
            "type",
            "outcome",
            "reason",
            "service",
            "relying_party",
            "operator",
            "subject",
            "correlation_id",
            "txn");

    private EcsRendering() {}

    static ObjectNode render(ExportEntry entry) {
        ObjectNode document = CanonicalJson.object();
        document.put("@timestamp", entry.text("time"));
        document.putObject("ecs").put("version", VERSION);
        document.set("event", event(entry));
        document.putObject("service").put("name", entry.text("service"));
        putInObject(document, "organization", "id", entry.text("relying_party"));
        putInObject(document, "trace", "id", entry.text("correlation_id"));
        putInObject(document, "transaction", "id", entry.text("txn"));
        addUsers(document, entry);
        ObjectNode labels = document.putObject("labels");
        Leftovers.of(entry, MAPPED)
                .properties()
                .forEach(fact -> labels.put(fact.getKey(), Leftovers.text(fact.getValue())));
        return document;
    }

    private static ObjectNode event(ExportEntry entry) {
        Category category = Category.of(entry.text("type"));
        ObjectNode event = CanonicalJson.object();
        event.put("id", entry.text("id"));
        event.put("kind", "event");
        event.putArray("category").add(category.name());
        event.putArray("type").add(category.type());
        event.put("action", entry.text("type"));
        event.put("outcome", entry.text("outcome"));
        event.put("dataset", "nationalid.audit");
        event.put("module", "nationalid");
        event.put("sequence", entry.index());
        if (entry.text("reason") != null) {
            event.put("reason", entry.text("reason"));
        }
        return event;
    }

    private static void addUsers(ObjectNode document, ExportEntry entry) {
        String operator = entry.text("operator");
        String subject = entry.text("subject");
        if (operator == null && subject == null) {
            return;
        }
        ObjectNode user = document.putObject("user");
        ObjectNode related = document.putObject("related");
        related.putArray("user");
        if (operator != null) {
            user.put("id", operator);
            related.withArray("user").add(operator);
        }
        if (subject != null) {
            user.putObject("target").put("id", subject);
            related.withArray("user").add(subject);
        }
    }

    private static void putInObject(ObjectNode document, String object, String field, String value) {
        if (value != null) {
            document.putObject(object).put(field, value);
        }
    }

    /// A pair of `event.category` and `event.type` that ECS allows together.
    private record Category(String name, String type) {
        static Category of(String type) {
            return switch (type) {
                case "auth.otp.sent" -> new Category("authentication", "info");
                case "auth.otp", "auth.fingerprint", "auth.multi", "sign-in.failed" ->
                    new Category("authentication", "start");
                case "token.issued" -> new Category("session", "start");
                case "consent.granted", "consent.refused", "consent.withdrawn", "officer.changed" ->
                    new Category("iam", "change");
                case "enrolment.completed", "enrolment.refused" -> new Category("iam", "creation");
                case "attributes.shown",
                        "attributes.released",
                        "audit.queried",
                        "audit.export.downloaded",
                        "access-log.viewed" -> new Category("database", "access");
                case "registry.changed", "key.rotated" -> new Category("configuration", "change");
                case "audit.export.requested", "audit.query.saved" -> new Category("configuration", "creation");
                case "key.destroyed", "audit.query.deleted", "audit.export.cancelled" ->
                    new Category("configuration", "deletion");
                default -> other(type);
            };
        }

        private static Category other(String type) {
            return switch (type.replaceFirst("\\..*", "")) {
                case "auth", "sign-in" -> new Category("authentication", "info");
                case "consent", "enrolment", "officer" -> new Category("iam", "info");
                default -> new Category("api", "info");
            };
        }
    }
}
