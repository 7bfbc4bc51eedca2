package org.nationalid.audit.subject;

import org.nationalid.platform.problem.RefusalCode;

/// What can be wrong with the name of a citizen. Names are public contract: add, never rename.
public enum SubjectRefusal implements RefusalCode {
    SUBJECT_TAG_UNKNOWN;

    @Override
    public int status() {
        return 400;
    }

    @Override
    public String title() {
        return "This is not a subject tag of this log";
    }

    @Override
    public String remedy() {
        return "Copy the whole tag from an entry, for example 2026q4.…";
    }
}
