package org.nationalid.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nationalid.e2e.browser.Chromium;
import org.nationalid.e2e.browser.EveryPage;
import org.nationalid.e2e.browser.InChromium;
import org.nationalid.e2e.browser.Portal;
import org.nationalid.e2e.browser.Visitor;
import org.nationalid.e2e.platform.Citizen;
import org.nationalid.e2e.platform.LocalPlatform;
import org.nationalid.e2e.platform.SharedPlatform;

/// The access log in figures.
@Order(4)
@ExtendWith({InChromium.class, SharedPlatform.class})
class ChartJourneyTest {
    private static final String IS_DRAWN = """
            canvas => canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data.some(value => value > 0)
            """;

    private final LocalPlatform platform;
    private final Chromium chromium;

    ChartJourneyTest(LocalPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @Nested
    class AnAuditor {
        @Test
        void seesTheSearchAsChartsEachWithItsTable() {
            platform.accessLog().write(3);
            try (Visitor visitor = chromium.visitor()) {
                List<String> complaints = complaintsOf(visitor.page());
                var portal = new Portal(platform, visitor);
                portal.signIn(platform.citizen(Citizen.RAVI));
                portal.open("/audit?party=many-receipts");
                visitor.press("Show as charts");

                assertThat(visitor.page().url()).contains("/audit/charts?party=many-receipts");
                visitor.page().locator("[data-chart-of=parties] canvas").waitFor();
                assertThat(visitor.page().locator("[data-chart-of=days] canvas").evaluate(IS_DRAWN))
                        .isEqualTo(true);
                assertThat(visitor.page().locator("#parties").isVisible())
                        .as("the table beside the chart is closed")
                        .isFalse();
                visitor.page()
                        .locator("section[aria-labelledby=parties-heading] summary")
                        .click();
                assertThat(visitor.page().locator("#parties").isVisible()).isTrue();
                assertThat(visitor.texts("#parties tbody th")).containsExactly("many-receipts");
                assertThat(complaints).as("what the browser refused").isEmpty();

                visitor.press("Back to the entries");
                assertThat(visitor.page().locator("#party").inputValue()).isEqualTo("many-receipts");
            }
        }

        @Test
        void seesThemInEveryLanguage() {
            try (Visitor visitor = chromium.visitor()) {
                var portal = new Portal(platform, visitor);
                portal.signIn(platform.citizen(Citizen.RAVI));
                for (String language : List.of("hi", "ja", "en")) {
                    portal.open("/audit/charts?lang=" + language);
                    visitor.page().locator("[data-chart-of=days] canvas").waitFor();
                    EveryPage.mustHoldAndIsPictured(visitor, "portal-9-charts-" + language);
                }
            }
        }

        @Test
        void readsTheTablesWithoutScripts() {
            try (Visitor visitor = chromium.visitorWithoutScripts()) {
                var portal = new Portal(platform, visitor);
                portal.signIn(platform.citizen(Citizen.RAVI));
                portal.open("/audit/charts");
                assertThat(visitor.texts("#parties tbody th")).contains("portal");
                assertThat(visitor.texts("#days tbody th").size()).isBetween(30, 32);
            }
        }

        @Test
        void isToldHowMuchCanBeCountedAndFindsTheCountInTheLog() {
            try (Visitor visitor = chromium.visitor()) {
                var portal = new Portal(platform, visitor);
                portal.signIn(platform.citizen(Citizen.RAVI));
                portal.open("/audit/charts?from=2020-01-01T00:00&to=2026-01-01T00:00");
                assertThat(visitor.answer().status()).isEqualTo(400);
                assertThat(visitor.text()).contains("at most 92 days");
                EveryPage.mustHold(visitor);

                portal.open("/audit?type=audit.queried");
                assertThat(visitor.page().locator("tbody tr").count()).isPositive();
            }
        }
    }

    @Nested
    class ACitizenWhoIsNoAuditor {
        @Test
        void seesNoFigures() {
            try (Visitor visitor = chromium.visitor()) {
                var portal = new Portal(platform, visitor);
                portal.signIn(platform.citizen(Citizen.HANAKO));
                portal.open("/audit/charts");
                assertThat(visitor.answer().status()).isEqualTo(403);
            }
        }
    }

    private static List<String> complaintsOf(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text());
        });
        return complaints;
    }
}
