package org.nationalid.pages;

import jakarta.enterprise.context.RequestScoped;

/// What scripts this page may run and whom they may ask: none and nobody, unless its resource says so with
/// [RunsScripts] or [RunsAskingScripts].
@RequestScoped
class PageScripts {
    private String directives = "";

    void allowOwn() {
        directives = " script-src 'self';";
    }

    void allowOwnAndQuestions() {
        directives = " script-src 'self'; connect-src 'self';";
    }

    /// Part of a Content-Security-Policy; empty where no script may run.
    String directives() {
        return directives;
    }
}
