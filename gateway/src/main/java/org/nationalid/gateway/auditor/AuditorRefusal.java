package org.nationalid.gateway.auditor;

import org.nationalid.platform.problem.RefusalCode;

/// Why a query is refused. Names are public contract: add, never rename.
enum AuditorRefusal implements RefusalCode {
    SUBJECT_TAG_MALFORMED;

    @Override
    public int status() {
        return 400;
    }

    @Override
    public String title() {
        return "This is not a subject tag";
    }

    @Override
    public String remedy() {
        return "Copy the whole tag from an entry, for example 2026q4.…";
    }
}
