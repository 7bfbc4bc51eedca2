package org.nationalid.audit.event;

import static org.nationalid.audit.event.EventMember.AMR;
import static org.nationalid.audit.event.EventMember.CONSENT_ID;
import static org.nationalid.audit.event.EventMember.ITEMS;
import static org.nationalid.audit.event.EventMember.OPERATOR;
import static org.nationalid.audit.event.EventMember.PURPOSE;
import static org.nationalid.audit.event.EventMember.REASON;
import static org.nationalid.audit.event.EventMember.RELYING_PARTY;
import static org.nationalid.audit.event.EventMember.SUBJECT;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// Every kind of act that is written down, and which members an event of that kind must have: without them nobody could
/// later say who did what to whom. The names are public contract: add, never rename.
public enum EventType {
    AUTH_OTP_SENT("auth.otp.sent"),
    AUTH_OTP("auth.otp"),
    AUTH_FINGERPRINT("auth.fingerprint"),
    AUTH_MULTI("auth.multi"),
    TOKEN_ISSUED("token.issued"),
    ATTRIBUTES_SHOWN("attributes.shown"),
    ATTRIBUTES_RELEASED("attributes.released"),
    CONSENT_GRANTED("consent.granted"),
    CONSENT_REFUSED("consent.refused"),
    CONSENT_WITHDRAWN("consent.withdrawn"),
    ENROLMENT_COMPLETED("enrolment.completed"),
    ENROLMENT_REFUSED("enrolment.refused"),
    ENROLMENT_RECALLED("enrolment.recalled"),
    ENROLMENT_DUPLICATE_SUSPECTED("enrolment.duplicate-suspected"),
    ADJUDICATION_VIEWED("adjudication.viewed"),
    ADJUDICATION_DECIDED("adjudication.decided"),
    REGISTRY_CHANGED("registry.changed"),
    OFFICER_CHANGED("officer.changed"),
    AUDIT_QUERIED("audit.queried"),
    AUDIT_QUERY_SAVED("audit.query.saved"),
    AUDIT_QUERY_DELETED("audit.query.deleted"),
    AUDIT_QUERY_RESTORED("audit.query.restored"),
    AUDIT_EXPORT_REQUESTED("audit.export.requested"),
    AUDIT_EXPORT_FINISHED("audit.export.finished"),
    AUDIT_EXPORT_DOWNLOADED("audit.export.downloaded"),
    AUDIT_EXPORT_CANCELLED("audit.export.cancelled"),
    ACCESS_LOG_VIEWED("access-log.viewed"),
    SIGN_IN_FAILED("sign-in.failed"),
    REQUEST_REFUSED("request.refused"),
    KEY_DESTROYED("key.destroyed"),
    KEY_ROTATED("key.rotated"),
    REVEAL_REQUESTED("reveal.requested"),
    REVEAL_APPROVED("reveal.approved"),
    REVEAL_REFUSED("reveal.refused"),
    REVEAL_WITHDRAWN("reveal.withdrawn"),
    IDENTITY_REVEALED("identity.revealed"),
    HOLD_PLACED("hold.placed"),
    HOLD_LIFTED("hold.lifted"),
    ANOMALY_JUDGED("anomaly.judged");

    private final String wireName;

    EventType(String wireName) {
        this.wireName = wireName;
    }

    /// @throws IllegalArgumentException when there is no such name
    public static EventType of(String wireName) {
        return Arrays.stream(values())
                .filter(constant -> constant.wireName.equals(wireName))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no such name: " + wireName));
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }

    /// What an event of this kind must say. A refusal says why; an act that succeeded says more than one that did not.
    Set<EventMember> required(Outcome outcome) {
        EnumSet<EventMember> required = EnumSet.noneOf(EventMember.class);
        required.addAll(always());
        switch (outcome) {
            case FAILURE -> required.add(REASON);
            case SUCCESS -> required.addAll(onSuccess());
        }
        return required;
    }

    private Set<EventMember> always() {
        return switch (this) {
            case AUTH_OTP_SENT, AUTH_OTP, AUTH_FINGERPRINT, AUTH_MULTI, ATTRIBUTES_RELEASED ->
                Set.of(RELYING_PARTY, SUBJECT);
            case TOKEN_ISSUED -> Set.of(RELYING_PARTY);
            case ATTRIBUTES_SHOWN -> Set.of(RELYING_PARTY, SUBJECT, ITEMS);
            case CONSENT_GRANTED -> Set.of(RELYING_PARTY, SUBJECT, PURPOSE, CONSENT_ID, ITEMS);
            case CONSENT_REFUSED -> Set.of(RELYING_PARTY, SUBJECT, PURPOSE, ITEMS);
            case CONSENT_WITHDRAWN -> Set.of(RELYING_PARTY, SUBJECT, PURPOSE, CONSENT_ID);
            case ENROLMENT_COMPLETED, ENROLMENT_RECALLED, ENROLMENT_DUPLICATE_SUSPECTED, OFFICER_CHANGED ->
                Set.of(OPERATOR, SUBJECT);
            case ADJUDICATION_DECIDED -> Set.of(OPERATOR, SUBJECT, REASON);
            case ENROLMENT_REFUSED,
                    ADJUDICATION_VIEWED,
                    AUDIT_QUERIED,
                    AUDIT_QUERY_SAVED,
                    AUDIT_QUERY_DELETED,
                    AUDIT_QUERY_RESTORED,
                    AUDIT_EXPORT_REQUESTED,
                    AUDIT_EXPORT_FINISHED,
                    AUDIT_EXPORT_DOWNLOADED,
                    AUDIT_EXPORT_CANCELLED -> Set.of(OPERATOR);
            case REGISTRY_CHANGED -> Set.of(RELYING_PARTY, OPERATOR);
            case ACCESS_LOG_VIEWED -> Set.of(SUBJECT);
            case SIGN_IN_FAILED, REQUEST_REFUSED -> Set.of();
            case KEY_ROTATED -> Set.of(ITEMS);
            case KEY_DESTROYED,
                    REVEAL_REQUESTED,
                    REVEAL_APPROVED,
                    REVEAL_REFUSED,
                    REVEAL_WITHDRAWN,
                    IDENTITY_REVEALED,
                    HOLD_PLACED,
                    HOLD_LIFTED,
                    ANOMALY_JUDGED -> Set.of(OPERATOR, REASON);
        };
    }

    private Set<EventMember> onSuccess() {
        return switch (this) {
            case AUTH_MULTI -> Set.of(AMR); // of the others the type itself names the factor
            case TOKEN_ISSUED, // a machine's token is about nobody
                    ATTRIBUTES_RELEASED, // the pseudonym alone is a release of no item
                    AUTH_OTP_SENT,
                    AUTH_OTP,
                    AUTH_FINGERPRINT,
                    ATTRIBUTES_SHOWN,
                    CONSENT_GRANTED,
                    CONSENT_REFUSED,
                    CONSENT_WITHDRAWN,
                    ENROLMENT_COMPLETED,
                    ENROLMENT_REFUSED,
                    ENROLMENT_RECALLED,
                    ENROLMENT_DUPLICATE_SUSPECTED,
                    ADJUDICATION_VIEWED,
                    ADJUDICATION_DECIDED,
                    REGISTRY_CHANGED,
                    OFFICER_CHANGED,
                    AUDIT_QUERIED,
                    AUDIT_QUERY_SAVED,
                    AUDIT_QUERY_DELETED,
                    AUDIT_QUERY_RESTORED,
                    AUDIT_EXPORT_REQUESTED,
                    AUDIT_EXPORT_FINISHED,
                    AUDIT_EXPORT_DOWNLOADED,
                    AUDIT_EXPORT_CANCELLED,
                    ACCESS_LOG_VIEWED,
                    SIGN_IN_FAILED,
                    REQUEST_REFUSED,
                    KEY_DESTROYED,
                    KEY_ROTATED,
                    REVEAL_REQUESTED,
                    REVEAL_APPROVED,
                    REVEAL_REFUSED,
                    REVEAL_WITHDRAWN,
                    IDENTITY_REVEALED,
                    HOLD_PLACED,
                    HOLD_LIFTED,
                    ANOMALY_JUDGED -> Set.of();
        };
    }
}
