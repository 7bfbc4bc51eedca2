package org.nationalid.identity.person;

import org.nationalid.platform.problem.RefusalCode;

/// What can be wrong with a person, or with what is said about one. Names are public contract: add, never rename.
public enum PersonRefusal implements RefusalCode {
    IDENTITY_NOT_ACTIVE(403, "This identity is not active", "Ask the registrar's office why it is not"),
    NAME_INVALID(
            400,
            "The name cannot be recorded as given",
            "Give letters of the named script, without control characters"),
    BIRTHDATE_INVALID(
            400, "The date of birth is not possible", "Give a date from 1900-01-01 until today as YYYY-MM-DD"),
    PHONE_INVALID(
            400, "The phone number is not possible", "Give it with its country code, for example +91 and ten digits"),
    ADDRESS_INVALID(
            400, "The address cannot be recorded as given", "Give printable text within the documented lengths");

    private final int status;
    private final String title;
    private final String remedy;

    PersonRefusal(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return remedy;
    }
}
