package org.nationalid.platform.problem;

/// The refusals that every service shares.
public enum RequestRefusal implements RefusalCode {
    REQUEST_INVALID(
            400, "A member of the request is missing or not allowed", "Correct the named field and send it again"),
    REQUEST_MALFORMED(
            400, "The request body could not be read", "Send a JSON document that follows the API description"),
    REQUEST_TOO_LARGE(413, "The request is too large", "Send less than the documented limit"),
    AUTHENTICATION_NEEDED(
            401, "The caller did not prove who they are", "Send a valid token in the Authorization header"),
    ACCESS_NOT_ALLOWED(403, "The caller may not do this", "Ask for the scope or role that this needs"),
    CURSOR_INVALID(400, "The cursor is not one that this service gave", "Start again without a cursor"),
    SERVICE_UNAVAILABLE(503, "A part of the platform does not answer at the moment", "Try again after the stated wait"),
    UNEXPECTED(500, "Something went wrong on our side", "Try again later; quote the correlation id if it stays");

    private final int status;
    private final String title;
    private final String remedy;

    RequestRefusal(int status, String title, String remedy) {
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
