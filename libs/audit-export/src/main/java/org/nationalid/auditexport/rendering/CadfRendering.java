package org.nationalid.auditexport.rendering;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.nationalid.auditexport.entry.CanonicalJson;
import org.nationalid.auditexport.entry.ExportEntry;

/// CADF 1.0 (DSP0262): an event of type "activity" with its required properties and resources for initiator,
/// target and observer. Other facts are tags, `//nationalid/<name>?value=<value>`.
final class CadfRendering {
    private static final String EVENT = "http://schemas.dmtf.org/cloud/audit/1.0/event";
    private static final String USER = "data/security/account/user";
    private static final String SERVICE = "service/security";
    private static final String APPLICATION = "service/composition/application";
    private static final String LOG = "data/security/log";
    /// The application stays a tag: an officer takes its place as initiator.
    private static final List<String> MAPPED =
            List.of("id", "time", "outcome", "reason", "service", "operator", "subject");

    private CadfRendering() {}

    static ObjectNode render(ExportEntry entry) {
        ObjectNode event = CanonicalJson.object();
        event.put("typeURI", EVENT);
        event.put("eventType", "activity");
        event.put("id", entry.text("id"));
        event.put("eventTime", entry.text("time").replace("Z", "+00:00"));
        event.put("action", action(entry.text("type")));
        event.put("outcome", entry.text("outcome"));
        if (entry.text("reason") != null) {
            event.putObject("reason")
                    .put("reasonType", "https://nationalid.local/problems")
                    .put("reasonCode", entry.text("reason"));
        }
        event.set("initiator", initiator(entry));
        event.set("target", target(entry));
        event.set("observer", resource(entry.text("service"), SERVICE));
        addTags(event.putArray("tags"), entry);
        return event;
    }

    /// The officer where one acted, else the application, else the citizen who proved who they are.
    private static ObjectNode initiator(ExportEntry entry) {
        if (entry.text("operator") != null) {
            return resource(entry.text("operator"), USER);
        }
        if (entry.text("relying_party") != null) {
            return resource(entry.text("relying_party"), APPLICATION);
        }
        if (entry.text("subject") != null) {
            return resource(entry.text("subject"), USER);
        }
        return resource("unknown", "unknown");
    }

    private static ObjectNode target(ExportEntry entry) {
        if (entry.text("subject") != null) {
            return resource(entry.text("subject"), USER);
        }
        return entry.text("type").startsWith("audit.")
                ? resource("access-log", LOG)
                : resource(entry.text("service"), SERVICE);
    }

    private static ObjectNode resource(String id, String type) {
        return CanonicalJson.object().put("id", id).put("typeURI", type);
    }

    private static void addTags(ArrayNode tags, ExportEntry entry) {
        Leftovers.of(entry, MAPPED)
                .properties()
                .forEach(fact -> tags.add("//nationalid/" + fact.getKey() + "?value="
                        + URLEncoder.encode(Leftovers.text(fact.getValue()), StandardCharsets.UTF_8)));
    }

    /// A verb of CADF's action taxonomy.
    private static String action(String type) {
        return switch (type) {
            case "auth.otp.sent" -> "send";
            case "auth.otp", "auth.fingerprint", "auth.multi", "sign-in.failed" -> "authenticate";
            case "token.issued",
                    "enrolment.completed",
                    "enrolment.refused",
                    "audit.export.requested",
                    "audit.query.saved" -> "create";
            case "consent.granted" -> "allow";
            case "consent.refused", "request.refused" -> "deny";
            case "consent.withdrawn" -> "revoke";
            case "attributes.shown",
                    "attributes.released",
                    "audit.queried",
                    "audit.export.downloaded",
                    "access-log.viewed" -> "read";
            case "registry.changed", "officer.changed", "key.rotated" -> "update";
            case "audit.query.restored" -> "restore";
            case "key.destroyed", "audit.query.deleted", "audit.export.cancelled" -> "delete";
            default -> "unknown";
        };
    }
}
