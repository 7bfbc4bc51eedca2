package org.nationalid.audit.log;

import java.time.Duration;
import org.nationalid.platform.problem.RefusalCode;

/// How the log itself says no.
public enum LogRefusal implements RefusalCode {
    LOG_DAMAGED(
            503,
            "The audit log accepts nothing because its parts disagree",
            "Tell the operator: nothing may be signed before the log was checked"),
    LOG_UNWITNESSED(
            503,
            "The audit log accepts nothing because too few witnesses watch it",
            "Tell the operator; try again when the witnesses answer"),
    LOG_STALLED(
            503,
            "The audit log accepts nothing because its tree cannot grow",
            "Send it again after the time in Retry-After; the operator looks at the disk or store of the tiles"),
    ENTRY_NOT_INTEGRATED(
            503, "The entry is stored but not yet in a signed checkpoint", "Ask again after the time in Retry-After"),
    LOG_NOT_FOUND(404, "There is no log of that half-year", "Ask for the newest one at /log/checkpoint"),
    LOG_ARCHIVED(
            410, "The log of that half-year is not kept here any more", "Ask the operator for the archive of that log"),
    TILE_NOT_FOUND(404, "There is no such tile", "Ask for tiles within the size of the checkpoint"),
    CHECKPOINT_NOT_FOUND(404, "No checkpoint has been published yet", "Ask again in a second");

    /// People look first; another node may have what this one lacks.
    public static final Duration WHEN_DAMAGED = Duration.ofMinutes(5);

    private final int status;
    private final String title;
    private final String remedy;

    LogRefusal(int status, String title, String remedy) {
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
