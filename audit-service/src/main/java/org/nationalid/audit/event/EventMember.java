package org.nationalid.audit.event;

import java.util.List;

/// Members of an event that some kinds need and others do not have.
enum EventMember {
    RELYING_PARTY("relyingParty"),
    OPERATOR("operator"),
    SUBJECT("subject"),
    PURPOSE("purpose"),
    CONSENT_ID("consentId"),
    AMR("amr"),
    ITEMS("items"),
    REASON("reason");

    private final String component;

    EventMember(String component) {
        this.component = component;
    }

    /// Its name in the record.
    String component() {
        return component;
    }

    boolean isSaidBy(AuditEvent event) {
        return switch (in(event)) {
            case null -> false;
            case String text -> !text.isBlank();
            case List<?> list -> !list.isEmpty();
            case Object _ -> true;
        };
    }

    private Object in(AuditEvent event) {
        return switch (this) {
            case RELYING_PARTY -> event.relyingParty();
            case OPERATOR -> event.operator();
            case SUBJECT -> event.subject();
            case PURPOSE -> event.purpose();
            case CONSENT_ID -> event.consentId();
            case AMR -> event.amr();
            case ITEMS -> event.items();
            case REASON -> event.reason();
        };
    }
}
