package org.nationalid.identity.alias;

import org.nationalid.platform.problem.RefusalCode;

/// Every way in which an alias fails. Names are public contract: add, never rename.
public enum AliasRefusal implements RefusalCode {
    ALIAS_MALFORMED(400, "An alias has sixteen digits", "Type the sixteen digits of the alias"),
    ALIAS_CHECK_DIGIT_WRONG(400, "The digits of the alias do not fit together", "Compare the digits with the card"),
    ALIAS_UNKNOWN(404, "There is no such alias", "Compare the digits with the card, or ask for a new alias"),
    ALIAS_REVOKED(403, "This alias was revoked", "Use the alias that replaced it"),
    ALIAS_EXPIRED(403, "This alias has expired", "Ask for a new alias"),
    ALIAS_USED_UP(403, "This alias was used as often as it may be", "Ask for a new alias"),
    ALIAS_LIMIT_REACHED(409, "The person has as many aliases of this type as the policy allows", "Revoke one first");

    private final int status;
    private final String title;
    private final String remedy;

    AliasRefusal(int status, String title, String remedy) {
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
