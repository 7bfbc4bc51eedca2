package org.nationalid.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// What holds for every page, whoever made it.
public final class EveryPage {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String SIDEWAYS =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private EveryPage() {}

    /// Accessible, and never wider than the screen.
    public static void mustHold(Visitor visitor) {
        hasOneHeadingAndALanguage(visitor.page());
        isAccessible(visitor.page());
        fits(visitor, Visitor.SMALLEST);
        fits(visitor, Visitor.PHONE);
    }

    /// Checks the page and keeps its pictures under `target/screenshots`, for people to look at.
    public static void mustHoldAndIsPictured(Visitor visitor, String name) {
        mustHold(visitor);
        picture(visitor, name, Visitor.PHONE);
        picture(visitor, name, Visitor.DESK);
        visitor.resize(Visitor.PHONE);
    }

    private static void hasOneHeadingAndALanguage(Page page) {
        assertThat(page.locator("h1").count())
                .as("headings of the first level on " + page.url())
                .isEqualTo(1);
        assertThat(page.locator("html").getAttribute("lang"))
                .as("language of " + page.url())
                .isNotBlank();
    }

    private static void isAccessible(Page page) {
        var results = new AxeBuilder(page).withTags(WCAG).analyze();
        assertThat(results.getPasses()).as("axe-core looked at " + page.url()).isNotEmpty();
        String violations =
                results.getViolations().stream().map(EveryPage::described).collect(Collectors.joining("\n"));
        assertThat(violations).as("accessibility of " + page.url()).isEmpty();
    }

    private static void fits(Visitor visitor, int width) {
        visitor.resize(width);
        Number overhang = (Number) visitor.page().evaluate(SIDEWAYS);
        assertThat(overhang.intValue())
                .as("pixels by which " + visitor.page().url() + " is wider than " + width)
                .isZero();
    }

    private static void picture(Visitor visitor, String name, int width) {
        visitor.resize(width);
        visitor.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png"))
                        .setType(ScreenshotType.PNG)
                        .setFullPage(true));
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(CheckedNode::getHtml).collect(Collectors.joining(" | "));
    }
}
