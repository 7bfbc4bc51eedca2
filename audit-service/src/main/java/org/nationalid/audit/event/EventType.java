package org.nationalid.audit.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/// Every kind of act that is written down. The names are public contract: add, never rename.
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
    REGISTRY_CHANGED("registry.changed"),
    OFFICER_CHANGED("officer.changed"),
    AUDIT_QUERIED("audit.queried"),
    ACCESS_LOG_VIEWED("access-log.viewed"),
    SIGN_IN_FAILED("sign-in.failed"),
    REQUEST_REFUSED("request.refused"),
    KEY_DESTROYED("key.destroyed"),
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

    /// True for acts that move a named citizen's data to a named application: both must be on record.
    boolean concernsACitizenAndAnApplication() {
        return switch (this) {
            case ATTRIBUTES_SHOWN, ATTRIBUTES_RELEASED, CONSENT_GRANTED, CONSENT_REFUSED, CONSENT_WITHDRAWN -> true;
            case AUTH_OTP_SENT,
                    AUTH_OTP,
                    AUTH_FINGERPRINT,
                    AUTH_MULTI,
                    TOKEN_ISSUED,
                    ENROLMENT_COMPLETED,
                    ENROLMENT_REFUSED,
                    REGISTRY_CHANGED,
                    OFFICER_CHANGED,
                    AUDIT_QUERIED,
                    ACCESS_LOG_VIEWED,
                    SIGN_IN_FAILED,
                    REQUEST_REFUSED,
                    KEY_DESTROYED,
                    REVEAL_REQUESTED,
                    REVEAL_APPROVED,
                    REVEAL_REFUSED,
                    REVEAL_WITHDRAWN,
                    IDENTITY_REVEALED,
                    HOLD_PLACED,
                    HOLD_LIFTED,
                    ANOMALY_JUDGED -> false;
        };
    }
}
