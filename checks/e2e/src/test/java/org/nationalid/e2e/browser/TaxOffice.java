package org.nationalid.e2e.browser;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nationalid.e2e.platform.LocalPlatform;

/// The government application, as a citizen sees it.
public final class TaxOffice {
    private final LocalPlatform platform;
    private final Visitor visitor;

    public TaxOffice(LocalPlatform platform, Visitor visitor) {
        this.platform = platform;
        this.visitor = visitor;
    }

    public void open() {
        visitor.open(platform.taxOffice() + "/");
    }

    public void openTaxReturn() {
        visitor.open(platform.taxOffice() + "/tax-return");
    }

    /// Leads to National ID.
    public void signIn() {
        open();
        visitor.press("Sign in with National ID");
    }

    /// What the application shows that it was given, in its own words.
    public Map<String, String> shared() {
        Locator list = visitor.page().locator("h2:has-text('What you shared with us') + dl");
        var items = new LinkedHashMap<String, String>();
        if (list.count() == 0) return items;
        for (Locator row : list.locator("div").all()) {
            items.put(
                    row.locator("dt").innerText().strip(),
                    row.locator("dd").innerText().strip());
        }
        return items;
    }

    /// The whole pseudonym of the citizen here.
    public String subject() {
        return visitor.page().locator("#sub").getAttribute("title");
    }

    public String consent() {
        return visitor.page().locator("#consent").textContent().strip();
    }

    /// The access-log entry that the ID token names.
    public String logEntry() {
        return visitor.page().locator("#log-entry").textContent().strip();
    }
}
