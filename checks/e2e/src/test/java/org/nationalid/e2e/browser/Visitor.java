package org.nationalid.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;

/// One person with one browser: cookies of their own, one page open.
public final class Visitor implements AutoCloseable {
    public static final int SMALLEST = 320;
    public static final int PHONE = 360;
    public static final int DESK = 1280;
    static final int HEIGHT = 800;
    private static final int PATIENCE_MILLIS = 60_000;

    private final BrowserContext context;
    private final Page page;
    private int pagesSeen;
    private Response lastAnswer;

    Visitor(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        this.page = context.newPage();
        page.onDOMContentLoaded(_ -> pagesSeen++);
        page.onResponse(response -> {
            if (response.request().isNavigationRequest()) lastAnswer = response;
        });
    }

    public Page page() {
        return page;
    }

    public void open(String url) {
        page.navigate(url);
    }

    public String heading() {
        return page.locator("h1").innerText().strip();
    }

    public String text() {
        return page.locator("body").innerText();
    }

    /// Follows a link or presses a button by the words on it, and waits for the page that it leads to.
    public void press(String words) {
        Locator named = page.locator("main a, main button, nav a, nav button")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        press(named);
    }

    public void press(Locator element) {
        awaitNextPage(element::click);
    }

    /// The answer that came with this page, after all redirects.
    public Response answer() {
        return lastAnswer;
    }

    public Download download(Locator link) {
        return page.waitForDownload(link::click);
    }

    public List<String> texts(String selector) {
        return page.locator(selector).allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    public void resize(int width) {
        page.setViewportSize(width, HEIGHT);
    }

    /// What the focus is on: `#id` where it has one, else its words.
    public String focused() {
        return (String) page.evaluate("() => document.activeElement.id"
                + " ? '#' + document.activeElement.id : document.activeElement.innerText.trim()");
    }

    /// Presses the tabulator until the focus is there.
    public void tabTo(String target) {
        for (int presses = 0; presses < 40; presses++) {
            if (focused().equals(target)) return;
            page.keyboard().press("Tab");
        }
        assertThat(focused())
                .as("the keyboard reaches " + target + " on " + page.url())
                .isEqualTo(target);
    }

    /// Presses a key that leads to another page.
    public void type(String key) {
        awaitNextPage(() -> page.keyboard().press(key));
    }

    private void awaitNextPage(Runnable action) {
        int before = pagesSeen;
        action.run();
        page.waitForCondition(() -> pagesSeen > before);
        page.waitForLoadState();
    }

    @Override
    public void close() {
        context.close();
    }
}
