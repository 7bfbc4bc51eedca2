package org.nationalid.gateway.authorization;

import org.nationalid.platform.problem.RefusalCode;

/// Why an authorization request ends on our own page instead of going back.
public enum AuthorizationRefusal implements RefusalCode {
    CLIENT_UNKNOWN("The application that sent you here is not registered"),
    REDIRECT_URI_UNREGISTERED("The application asked to be answered at an address that it has not registered"),
    AUTHORIZATION_REQUEST_UNREADABLE("The application sent a request that could not be read");

    private final String title;

    AuthorizationRefusal(String title) {
        this.title = title;
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String remedy() {
        return "Go back to the application and tell its operators what this page says; nothing of yours was shared";
    }
}
