package org.nationalid.audit.anomaly;

import org.nationalid.platform.problem.RefusalCode;

/// Every way in which reports are refused. Names are public contract: add, never rename.
enum AnomalyRefusal implements RefusalCode {
    FINDING_NOT_FOUND(404, "There is no such finding", "Choose one from the list of findings"),
    REPORT_DAY_INVALID(400, "There is nothing to report about this day", "Name today or an earlier day, YYYY-MM-DD"),
    REPORTS_RUNNING(409, "The reports are running already", "Look at the findings in a minute");

    private final int status;
    private final String title;
    private final String remedy;

    AnomalyRefusal(int status, String title, String remedy) {
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
