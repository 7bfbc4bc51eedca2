package org.nationalid.audit.hold;

import org.nationalid.platform.problem.RefusalCode;

/// Every way in which holds refuse and are refused. Names are public contract: add, never rename.
public enum HoldRefusal implements RefusalCode {
    LEGAL_HOLD(409, "A legal hold covers these entries", "Have the hold lifted, or wait until it ends"),
    HOLD_NOT_FOUND(404, "There is no such hold", "Choose one from the list of holds"),
    HOLD_OVER(409, "This hold is over already", "Place a new one if you must"),
    HOLD_END_INVALID(400, "A hold must end at a time to come", "Name a day to come");

    private final int status;
    private final String title;
    private final String remedy;

    HoldRefusal(int status, String title, String remedy) {
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
