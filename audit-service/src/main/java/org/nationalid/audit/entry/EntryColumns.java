package org.nationalid.audit.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nationalid.audit.event.AuditEvent;

/// The plain columns of an entry, which repeat parts of its payload so that auditors can query them.
final class EntryColumns {
    private static final List<String> KEPT = List.of("type", "outcome", "service");
    private static final List<String> EMPTIED_BY_ERASURE =
            List.of("reason", "relying_party", "operator", "subject", "purpose", "consent_id", "txn", "correlation_id");

    static final List<String> NAMES =
            Stream.concat(KEPT.stream(), EMPTIED_BY_ERASURE.stream()).toList();

    private EntryColumns() {}

    static Map<String, String> of(AuditEvent event) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("type", event.type().wireName());
        values.put("outcome", event.outcome().wireName());
        values.put("service", event.service());
        values.put("reason", event.reason());
        values.put("relying_party", event.relyingParty());
        values.put("operator", event.operator());
        values.put("subject", event.subject());
        values.put("purpose", event.purpose());
        values.put("consent_id", event.consentId());
        values.put("txn", event.txn());
        values.put("correlation_id", event.correlationId());
        return values;
    }

    /// Of what was erased the kept columns are taken as they are.
    static Map<String, String> erased() {
        Map<String, String> values = new LinkedHashMap<>();
        EMPTIED_BY_ERASURE.forEach(column -> values.put(column, null));
        return values;
    }
}
