package org.nationalid.audit.statistics;

import org.nationalid.platform.problem.RefusalCode;

/// Why a count is refused.
public enum StatisticsRefusal implements RefusalCode {
    STATISTICS_TOO_COSTLY;

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String title() {
        return "Counting that many entries would take too long";
    }

    @Override
    public String remedy() {
        return "Ask for a shorter time, or for one relying party, officer or subject only";
    }
}
