package org.nationalid.platform.problem;

/// Problem details (RFC 9457) with three members of ours: the field at fault, the way out, and the correlation id.
public record Problem(
        String type, String title, int status, String detail, String field, String remedy, String correlationId) {
    public static final String MEDIA_TYPE = "application/problem+json";
}
