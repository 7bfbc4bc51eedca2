package org.nationalid.e2e.browser;

import org.nationalid.e2e.platform.Citizen;
import org.nationalid.e2e.platform.LocalPlatform;

/// The portal, where citizens look after their data and auditors after the log.
public final class Portal {
    private final LocalPlatform platform;
    private final Visitor visitor;

    public Portal(LocalPlatform platform, Visitor visitor) {
        this.platform = platform;
        this.visitor = visitor;
    }

    public void open(String path) {
        visitor.open(platform.portal() + path);
    }

    /// Opens the portal and signs in; ends on its front page.
    public void signIn(Citizen citizen) {
        open("/");
        visitor.press("Sign in with National ID");
        new SignIn(platform, visitor).prove(citizen);
    }
}
