package org.nationalid.gateway.door;

/// How many bytes a request may bring, by path. Only what carries captures is large, and only where the sender is known
/// before the body is read is it very large.
final class BodyLimit {
    private static final long USUAL = 16 << 10;
    private static final long REGISTRATION = 64 << 10;
    private static final long CAPTURES_OF_ONE = 4 << 20;
    private static final long ENROLMENT = 12 << 20;

    private BodyLimit() {}

    static long of(String path) {
        return switch (path) {
            case "/v1/authentications" -> CAPTURES_OF_ONE;
            case "/v1/enrolments" -> ENROLMENT;
            case String registry when registry.startsWith("/v1/relying-parties/") -> REGISTRATION;
            default -> USUAL;
        };
    }
}
