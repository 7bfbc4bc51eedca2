package org.nationalid.identity.adjudication;

import org.nationalid.platform.problem.RefusalCode;

/// Every way in which adjudication says no. Names are public contract: add, never rename.
enum AdjudicationRefusal implements RefusalCode {
    POSSIBLE_DUPLICATE(
            409,
            "This person may be enrolled already",
            "Have another officer decide the adjudication case, then send the same enrolment with the same"
                    + " Idempotency-Key again"),
    DUPLICATE_CONFIRMED(
            409, "This person is enrolled already", "Help the person to the existing enrolment; do not enrol again"),
    ADJUDICATION_CASE_NOT_FOUND(404, "There is no such adjudication case", "Look it up in the list of open cases"),
    ADJUDICATION_CASE_DECIDED(409, "This adjudication case is decided already", "Read the decision in the case"),
    SECOND_OFFICER_NEEDED(
            403, "Who presented the person cannot decide the case", "Have an officer of another station decide");

    private final int status;
    private final String title;
    private final String remedy;

    AdjudicationRefusal(int status, String title, String remedy) {
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
