package org.nationalid.platform.problem;

import java.time.Duration;

/// A refusal on its way to the edge. It carries no stack trace: it is an outcome, not an accident.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient RefusalCode code;
    private final String field;
    private final String detail;
    private final Duration retryAfter;

    public Refusal(RefusalCode code) {
        this(code, null, null, null);
    }

    private Refusal(RefusalCode code, String field, String detail, Duration retryAfter) {
        super(code.slug(), null, false, false);
        this.code = code;
        this.field = field;
        this.detail = detail;
        this.retryAfter = retryAfter;
    }

    /// A refusal of one member of the request; `field` is its path, for example `samples[1].image`.
    public static Refusal at(RefusalCode code, String field) {
        return new Refusal(code, field, null, null);
    }

    /// `detail` explains this occurrence; it must hold no secret and no national number.
    public Refusal withDetail(String occurrence) {
        return new Refusal(code, field, occurrence, retryAfter);
    }

    public Refusal retryAfter(Duration wait) {
        return new Refusal(code, field, detail, wait);
    }

    public RefusalCode code() {
        return code;
    }

    /// What this occurrence adds to the title; null when it adds nothing.
    public String detail() {
        return detail;
    }

    Problem toProblem(String correlationId) {
        return new Problem(
                "/problems/" + code.slug(), code.title(), code.status(), detail, field, code.remedy(), correlationId);
    }

    /// Whole seconds to wait, rounded up; 0 when the refusal names no wait.
    public long retryAfterSeconds() {
        return retryAfter == null ? 0 : Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
