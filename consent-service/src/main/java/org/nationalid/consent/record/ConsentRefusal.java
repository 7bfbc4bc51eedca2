package org.nationalid.consent.record;

import org.nationalid.platform.problem.RefusalCode;

/// Every way consent-service says no. Names are public contract: add, never rename.
public enum ConsentRefusal implements RefusalCode {
    CONSENT_NOT_FOUND(404, "There is no such consent", "List the citizen's consents and use an id from there"),
    CONSENT_ALREADY_WITHDRAWN(409, "The citizen has already withdrawn this consent", "Nothing is left to do"),
    CONSENT_NOT_ACTIVE(
            409,
            "This consent has expired or was replaced by a newer one",
            "List the citizen's consents and withdraw the one that is granted"),
    PURPOSE_UNKNOWN(400, "This purpose is not known", "Name a purpose that is registered for the app"),
    ITEMS_EMPTY(400, "No item is named", "Name at least one item: a consent to nothing is none"),
    ITEM_MALFORMED(400, "This is not the name of an item", "Use the item names of the API description"),
    IDEMPOTENCY_KEY_REUSED(
            409,
            "This Idempotency-Key was used for another answer of the citizen",
            "Make a new key for each answer; repeat a key only with the same content");

    private final int status;
    private final String title;
    private final String remedy;

    ConsentRefusal(int status, String title, String remedy) {
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
