package org.nationalid.auditexport.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nationalid.auditexport.entry.CanonicalJson;
import org.nationalid.auditexport.entry.ExportEntry;

/// Each rendering against what its schema requires: OCSF 1.3.0 (base event, classes 3001, 3002, 3003, 6003), ECS 8.17
/// (core fields, allowed pairs of category and type), CADF 1.0 (DSP0262 tables for events and resources).
class SchemaTest {
    private static final String FULL = """
            {"acr":"urn:nationalid:acr:2","amr":["otp","sms","fpt","mfa"],"consent_id":"0198c0de-0000-7000-8000-000000000001",
             "correlation_id":"c-1","id":"0198c0de-0000-7000-8000-000000000009","items":["name","birthdate"],
             "operator":"officer-7","outcome":"failure","purpose":"BENEFIT","reason":"otp-wrong","relying_party":"tax-office",
             "service":"gateway","subject":"tag-1","time":"2026-11-23T02:30:11.482Z","txn":"t-1","type":"auth.otp"}""";
    private static final String BARE = """
            {"id":"0198c0de-0000-7000-8000-00000000000a","outcome":"success","service":"gateway",
             "time":"2026-11-23T02:30:11.482Z","type":"auth.otp"}""";

    /// Every type that the log knows, one that it may know some day, and one of a family that it does not.
    @ValueSource(
            strings = {
                "auth.otp.sent",
                "auth.otp",
                "auth.fingerprint",
                "auth.multi",
                "token.issued",
                "attributes.shown",
                "attributes.released",
                "consent.granted",
                "consent.refused",
                "consent.withdrawn",
                "enrolment.completed",
                "enrolment.refused",
                "registry.changed",
                "officer.changed",
                "audit.queried",
                "audit.export.requested",
                "audit.export.downloaded",
                "audit.export.cancelled",
                "audit.query.saved",
                "audit.query.deleted",
                "audit.query.restored",
                "access-log.viewed",
                "sign-in.failed",
                "request.refused",
                "key.destroyed",
                "key.rotated",
                "auth.passkey",
                "something.new"
            })
    @Retention(RetentionPolicy.RUNTIME)
    @interface EveryType {}

    private static ExportEntry entry(String json, String type) {
        ObjectNode event = CanonicalJson.parse(json);
        event.put("type", type);
        return new ExportEntry(41, "bGVhZg==", event, false);
    }

    private static List<ObjectNode> both(Schema schema, String type) {
        return List.of(schema.render(entry(FULL, type)), schema.render(entry(BARE, type)));
    }

    @Nested
    class Ocsf {
        private static final Map<Integer, Set<Integer>> ACTIVITIES = Map.of(
                3001, Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 99),
                3002, Set.of(1, 2, 3, 4, 5, 6, 99),
                3003, Set.of(1, 2, 99),
                6003, Set.of(1, 2, 3, 4, 99));

        @ParameterizedTest
        @EveryType
        void hasWhatTheBaseEventAndItsClassRequire(String type) {
            for (ObjectNode event : both(Schema.OCSF, type)) {
                int classUid = event.path("class_uid").asInt();
                int activity = event.path("activity_id").asInt(-1);
                assertThat(ACTIVITIES.get(classUid)).contains(activity);
                assertThat(event.path("type_uid").asLong()).isEqualTo(classUid * 100L + activity);
                assertThat(event.path("category_uid").asInt()).isEqualTo(classUid / 1000);
                assertThat(event.path("severity_id").asInt()).isBetween(1, 6);
                assertThat(event.path("time").asLong()).isEqualTo(1795401011482L);
                assertThat(event.at("/metadata/version").asText()).isEqualTo("1.3.0");
                assertThat(event.at("/metadata/product/vendor_name").asText()).isNotEmpty();
                assertThat(event.at("/metadata/uid").asText()).startsWith("0198c0de");
                if (classUid == 6003) {
                    assertThat(event.at("/api/operation").asText()).isEqualTo(type);
                    assertThat(event.at("/src_endpoint/svc_name").asText()).isNotEmpty();
                    assertThat(event.at("/actor/app_name").asText()).isNotEmpty();
                } else {
                    assertThat(event.at("/user/uid").asText()).isNotEmpty();
                }
                if (classUid == 3002) {
                    assertThat(event.at("/service/name").asText()).isNotEmpty();
                }
            }
        }

        @Test
        void callsARotatedKeyAnUpdateAndADestroyedOneADeletion() {
            assertThat(Schema.OCSF
                            .render(entry(BARE, "key.rotated"))
                            .path("type_uid")
                            .asLong())
                    .isEqualTo(600303);
            assertThat(Schema.OCSF
                            .render(entry(BARE, "key.destroyed"))
                            .path("type_uid")
                            .asLong())
                    .isEqualTo(600304);
        }

        @Test
        void tellsFactorsOutcomeAndTheRest() {
            ObjectNode event = Schema.OCSF.render(entry(FULL, "auth.multi"));
            assertThat(event.path("class_uid").asInt()).isEqualTo(3002);
            assertThat(event.path("is_mfa").asBoolean()).isTrue();
            assertThat(event.path("auth_factors").findValuesAsText("factor_type_id"))
                    .containsExactly("7", "1", "4");
            assertThat(event.path("status_id").asInt()).isEqualTo(2);
            assertThat(event.path("status_code").asText()).isEqualTo("otp-wrong");
            assertThat(event.at("/actor/user/uid").asText()).isEqualTo("officer-7");
            assertThat(event.at("/unmapped/purpose").asText()).isEqualTo("BENEFIT");
            assertThat(event.at("/unmapped/log_index").asInt()).isEqualTo(41);
        }
    }

    @Nested
    class Ecs {
        /// From the field reference, `event.category`: the types that are expected with each.
        private static final Map<String, Set<String>> EXPECTED_TYPES = Map.of(
                "authentication", Set.of("start", "end", "info"),
                "iam", Set.of("admin", "change", "creation", "deletion", "group", "info", "user"),
                "session", Set.of("start", "end", "info"),
                "database", Set.of("access", "change", "info", "error"),
                "configuration", Set.of("access", "change", "creation", "deletion", "info"),
                "api",
                        Set.of(
                                "access",
                                "admin",
                                "allowed",
                                "change",
                                "creation",
                                "deletion",
                                "denied",
                                "end",
                                "info",
                                "start",
                                "user"));

        @ParameterizedTest
        @EveryType
        void hasTheCoreFieldsAndAllowedValues(String type) {
            for (ObjectNode document : both(Schema.ECS, type)) {
                assertThat(document.path("@timestamp").asText()).isEqualTo("2026-11-23T02:30:11.482Z");
                assertThat(document.at("/ecs/version").asText()).isEqualTo("8.17.0");
                assertThat(document.at("/event/kind").asText()).isEqualTo("event");
                assertThat(document.at("/event/outcome").asText()).isIn("success", "failure", "unknown");
                assertThat(EXPECTED_TYPES.get(document.at("/event/category/0").asText()))
                        .contains(document.at("/event/type/0").asText());
                assertThat(document.at("/event/action").asText()).isEqualTo(type);
                assertThat(document.path("labels")).allMatch(JsonNode::isTextual);
            }
        }

        @Test
        void callsARotatedKeyAChangeOfTheConfiguration() {
            ObjectNode document = Schema.ECS.render(entry(BARE, "key.rotated"));
            assertThat(document.at("/event/category/0").asText()).isEqualTo("configuration");
            assertThat(document.at("/event/type/0").asText()).isEqualTo("change");
        }

        @Test
        void tellsWhoDidItToWhomForWhom() {
            ObjectNode document = Schema.ECS.render(entry(FULL, "attributes.released"));
            assertThat(document.at("/user/id").asText()).isEqualTo("officer-7");
            assertThat(document.at("/user/target/id").asText()).isEqualTo("tag-1");
            assertThat(document.at("/organization/id").asText()).isEqualTo("tax-office");
            assertThat(document.at("/service/name").asText()).isEqualTo("gateway");
            assertThat(document.at("/event/reason").asText()).isEqualTo("otp-wrong");
            assertThat(document.at("/labels/purpose").asText()).isEqualTo("BENEFIT");
            assertThat(document.at("/labels/amr").asText()).isEqualTo("otp sms fpt mfa");
        }
    }

    @Nested
    class Cadf {
        private static final Set<String> ACTIONS = Set.of(
                "allow",
                "authenticate",
                "create",
                "delete",
                "deny",
                "read",
                "restore",
                "revoke",
                "send",
                "unknown",
                "update");

        @ParameterizedTest
        @EveryType
        void hasWhatAnActivityEventRequires(String type) {
            for (ObjectNode event : both(Schema.CADF, type)) {
                assertThat(event.path("typeURI").asText()).isEqualTo("http://schemas.dmtf.org/cloud/audit/1.0/event");
                assertThat(event.path("eventType").asText()).isEqualTo("activity");
                assertThat(event.path("id").asText()).isNotEmpty();
                assertThat(OffsetDateTime.parse(event.path("eventTime").asText())
                                .toInstant())
                        .isEqualTo("2026-11-23T02:30:11.482Z");
                assertThat(event.path("action").asText()).isIn(ACTIONS);
                assertThat(event.path("outcome").asText()).isIn("success", "failure", "unknown", "pending");
                for (String resource : List.of("initiator", "target", "observer")) {
                    assertThat(event.path(resource).path("id").asText()).isNotEmpty();
                    assertThat(event.path(resource).path("typeURI").asText()).isNotEmpty();
                }
            }
        }

        @Test
        void tellsTheReasonAndTagsTheRest() {
            ObjectNode event = Schema.CADF.render(entry(FULL, "auth.otp"));
            assertThat(event.at("/reason/reasonCode").asText()).isEqualTo("otp-wrong");
            assertThat(event.at("/initiator/id").asText()).isEqualTo("officer-7");
            assertThat(event.at("/target/id").asText()).isEqualTo("tag-1");
            assertThat(event.path("tags").toString())
                    .contains("//nationalid/purpose?value=BENEFIT", "//nationalid/items?value=name+birthdate");
        }
    }

    @Nested
    class EverySchema {
        @ParameterizedTest
        @EnumSource(Schema.class)
        void losesNoFact(Schema schema) {
            String rendered = schema.render(entry(FULL, "auth.otp")).toString();
            for (String value : List.of(
                    "tag-1",
                    "tax-office",
                    "officer-7",
                    "BENEFIT",
                    "otp-wrong",
                    "t-1",
                    "c-1",
                    "birthdate",
                    "gateway",
                    "0198c0de-0000-7000-8000-000000000001",
                    "bGVhZg")) {
                assertThat(rendered).contains(value);
            }
        }
    }
}
