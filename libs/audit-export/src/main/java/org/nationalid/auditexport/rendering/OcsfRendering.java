package org.nationalid.auditexport.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.nationalid.auditexport.entry.CanonicalJson;
import org.nationalid.auditexport.entry.ExportEntry;

/// OCSF 1.3.0: Authentication (3002), Account Change (3001), Authorize Session (3003) and API Activity (6003), with
/// the attributes that the base event and each class require.
final class OcsfRendering {
    private static final String VERSION = "1.3.0";
    private static final String UNKNOWN = "unknown";
    private static final int INFORMATIONAL = 1;
    private static final int LOW = 2;
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
            "amr",
            "correlation_id");

    private OcsfRendering() {}

    static ObjectNode render(ExportEntry entry) {
        OcsfClass kind = OcsfClass.of(entry.text("type"));
        boolean isSuccess = "success".equals(entry.text("outcome"));
        ObjectNode event = CanonicalJson.object();
        event.put("activity_id", kind.activity().id());
        event.put("activity_name", kind.activity().name());
        event.put("category_uid", kind.uid() / 1000);
        event.put("category_name", kind.categoryName());
        event.put("class_uid", kind.uid());
        event.put("class_name", kind.name());
        event.put("type_uid", kind.uid() * 100L + kind.activity().id());
        event.put("type_name", kind.name() + ": " + kind.activity().name());
        event.put("time", entry.time().toEpochMilli());
        event.put("severity_id", isSuccess ? INFORMATIONAL : LOW);
        event.put("severity", isSuccess ? "Informational" : "Low");
        event.put("status_id", isSuccess ? 1 : 2);
        event.put("status", isSuccess ? "Success" : "Failure");
        put(event, "status_code", entry.text("reason"));
        event.set("metadata", metadata(entry));
        switch (kind.uid()) {
            case OcsfClass.API_ACTIVITY -> addApi(event, entry);
            case OcsfClass.AUTHENTICATION -> addAuthentication(event, entry);
            default -> addUser(event, entry);
        }
        event.set("unmapped", Leftovers.of(entry, MAPPED));
        return event;
    }

    private static ObjectNode metadata(ExportEntry entry) {
        ObjectNode metadata = CanonicalJson.object();
        metadata.put("version", VERSION);
        metadata.put("uid", entry.text("id"));
        metadata.put("event_code", entry.text("type"));
        metadata.put("original_time", entry.text("time"));
        put(metadata, "correlation_uid", entry.text("correlation_id"));
        ObjectNode product = metadata.putObject("product");
        product.put("name", "National ID");
        product.put("vendor_name", "National ID");
        product.putObject("feature").put("name", entry.text("service"));
        return metadata;
    }

    private static void addUser(ObjectNode event, ExportEntry entry) {
        event.putObject("user").put("uid", orUnknown(entry.text("subject")));
        event.set("actor", actor(entry));
    }

    private static void addAuthentication(ObjectNode event, ExportEntry entry) {
        addUser(event, entry);
        String party = entry.text("relying_party");
        event.putObject("service").put("name", party == null ? entry.text("service") : party);
        JsonNode methods = entry.member("amr");
        if (methods.isArray()) {
            ArrayNode factors = event.putArray("auth_factors");
            boolean isMulti = false;
            for (JsonNode method : methods) {
                isMulti |= method.asText().equals("mfa");
                addFactor(factors, method.asText());
            }
            event.put("is_mfa", isMulti);
        }
    }

    private static void addFactor(ArrayNode factors, String method) {
        switch (method) {
            case "otp" -> factor(factors, 7, "OTP");
            case "sms" -> factor(factors, 1, "SMS");
            case "fpt" -> factor(factors, 4, "Biometric");
            case "hwk", "swk", "pop" -> factor(factors, 10, "WebAuthn");
            case "mfa" -> {}
            default -> factor(factors, 99, method);
        }
    }

    private static void factor(ArrayNode factors, int id, String name) {
        factors.addObject().put("factor_type_id", id).put("factor_type", name);
    }

    private static void addApi(ObjectNode event, ExportEntry entry) {
        event.set("actor", actor(entry));
        ObjectNode api = event.putObject("api");
        api.put("operation", entry.text("type"));
        api.putObject("service").put("name", entry.text("service"));
        String party = entry.text("relying_party");
        event.putObject("src_endpoint").put("svc_name", party == null ? entry.text("service") : party);
        if (entry.text("subject") != null) {
            ArrayNode resources = event.putArray("resources");
            resources.addObject().put("uid", entry.text("subject")).put("type", "citizen");
        }
    }

    private static ObjectNode actor(ExportEntry entry) {
        ObjectNode actor = CanonicalJson.object();
        if (entry.text("operator") != null) {
            actor.putObject("user").put("uid", entry.text("operator"));
        }
        String party = entry.text("relying_party");
        actor.put("app_name", party == null ? entry.text("service") : party);
        return actor;
    }

    private static String orUnknown(String text) {
        return text == null ? UNKNOWN : text;
    }

    private static void put(ObjectNode object, String name, String value) {
        if (value != null) {
            object.put(name, value);
        }
    }
}
