package org.nationalid.audit.reveal;

import org.nationalid.platform.problem.RefusalCode;

/// Every way in which a reveal is refused. Names are public contract: add, never rename.
enum RevealRefusal implements RefusalCode {
    REVEAL_NOT_FOUND(404, "There is no such request", "Choose one from the list of requests"),
    REVEAL_OWN_REQUEST(
            403, "Nobody decides on their own request", "Let an auditor of another unit decide; you can withdraw it"),
    REVEAL_SAME_UNIT(403, "An auditor of another unit must decide", "Let an auditor of another unit decide"),
    REVEAL_CONCERNS_OFFICER(
            403,
            "One of the tags is the officer's own",
            "Leave your own tag out; let somebody who is not concerned decide"),
    REVEAL_ALREADY_DECIDED(409, "This request is decided already", "Look at the request again; ask anew if you must"),
    REVEAL_LAPSED(409, "This request waited too long", "Ask again with the same case number"),
    REVEAL_NOT_REQUESTER(403, "Only who asked for it may do this", "Make a request of your own"),
    REVEAL_NOT_APPROVED(403, "This request has not been approved", "Wait for an auditor of another unit to decide"),
    REVEAL_GRANT_ENDED(403, "The time for looking is over", "Ask again with the same case number"),
    REVEAL_TAG_NOT_GRANTED(403, "This tag is not part of the request", "Open one of the tags that were asked for"),
    REVEAL_DELAY_INVALID(
            400, "The notice cannot be delayed until then", "Name a time to come within the delay that is allowed");

    private final int status;
    private final String title;
    private final String remedy;

    RevealRefusal(int status, String title, String remedy) {
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
