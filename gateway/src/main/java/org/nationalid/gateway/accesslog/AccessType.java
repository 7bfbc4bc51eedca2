package org.nationalid.gateway.accesslog;

import com.fasterxml.jackson.annotation.JsonValue;

/// What kind of access an entry reports. The texts are public contract: add, never rename.
public enum AccessType {
    CODE_SENT("auth.otp.sent"),
    AUTHENTICATED_BY_CODE("auth.otp"),
    AUTHENTICATED_BY_FINGERPRINT("auth.fingerprint"),
    AUTHENTICATED_BY_SEVERAL_FACTORS("auth.multi"),
    SIGN_IN_FAILED("sign-in.failed"),
    TOKEN_ISSUED("token.issued"),
    ATTRIBUTES_SHOWN("attributes.shown"),
    ATTRIBUTES_RELEASED("attributes.released"),
    ENROLMENT_REFUSED("enrolment.refused"),
    ADJUDICATION_VIEWED("adjudication.viewed"),
    RELYING_PARTY_REGISTERED("registry.changed"),
    OFFICER_APPOINTED("officer.changed"),
    LOG_QUERIED("audit.queried"),
    OWN_ACCESSES_VIEWED("access-log.viewed"),
    KEY_ROTATED("key.rotated"),
    REQUEST_REFUSED("request.refused");

    private final String text;

    AccessType(String text) {
        this.text = text;
    }

    @JsonValue
    public String text() {
        return text;
    }
}
