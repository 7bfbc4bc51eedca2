package org.nationalid.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.nationalid.e2e.platform.Citizen;
import org.nationalid.e2e.platform.LocalPlatform;

/// The gateway's pages, as one person goes through them.
public final class SignIn {
    private final LocalPlatform platform;
    private final Visitor visitor;

    public SignIn(LocalPlatform platform, Visitor visitor) {
        this.platform = platform;
        this.visitor = visitor;
    }

    public void giveAlias(Citizen citizen) {
        giveAlias(citizen.alias());
    }

    public void giveAlias(String alias) {
        page().locator("#alias").fill(alias);
        visitor.press(page().locator("form[action$='/alias'] button"));
    }

    public void giveCode(Citizen citizen) {
        giveCode(platform.inbox().codeFor(citizen));
    }

    public void giveCode(String code) {
        page().locator("#code").fill(code);
        visitor.press(page().locator("form[action$='/code'] button"));
    }

    /// Alias and code: all that it takes where nothing is asked for.
    public void prove(Citizen citizen) {
        giveAlias(citizen);
        giveCode(citizen);
    }

    /// The codes of the items that are asked for, in the order of the page.
    public List<String> askedItems() {
        return page().locator("input[name=item]").all().stream()
                .map(box -> box.getAttribute("value"))
                .toList();
    }

    private Locator item(String code) {
        return page().locator("#item-" + code);
    }

    /// As people do: the whole row is the target, not only the small box.
    public void tick(String code) {
        page().locator("label[for=item-" + code + "]").click();
        assertThat(item(code).isChecked()).as(code + " is ticked").isTrue();
    }

    public Locator allow() {
        return page().locator("button[name=decision][value=allow]");
    }

    public Locator refuse() {
        return page().locator("button[name=decision][value=refuse]");
    }

    public void allow(String... items) {
        for (String code : items) tick(code);
        visitor.press(allow());
    }

    private Page page() {
        return visitor.page();
    }
}
