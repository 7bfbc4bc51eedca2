package org.nationalid.e2e.browser;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;

/// What a page shows after it has checked a proof: in the dialog of a button, or on the public page.
public final class Verification {
    private final Locator place;
    private final List<String> complaints = new ArrayList<>();

    /// Begins to listen for what the browser itself refuses (its console).
    public Verification(Visitor visitor) {
        this.place = visitor.page().locator("[data-result]");
        visitor.page().onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text());
        });
    }

    /// Waits for the end of the check.
    public boolean holds() {
        Locator verdict = place.locator("[data-verdict]");
        verdict.waitFor();
        return verdict.getAttribute("data-verdict").equals("true");
    }

    /// The codes of the reasons, in the order of the steps.
    public List<String> reasons() {
        return place.locator("[data-reason]").all().stream()
                .map(step -> step.getAttribute("data-reason"))
                .toList();
    }

    public String fact(String name) {
        return place.locator("[data-fact='" + name + "']").innerText().strip();
    }

    public String text() {
        return place.innerText();
    }

    /// What the browser did not allow, such as a script or style that the page's policy forbids.
    public List<String> complaints() {
        return complaints;
    }
}
