package org.nationalid.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nationalid.e2e.browser.Chromium;
import org.nationalid.e2e.browser.EveryPage;
import org.nationalid.e2e.browser.InChromium;
import org.nationalid.e2e.browser.Portal;
import org.nationalid.e2e.browser.Verification;
import org.nationalid.e2e.browser.Visitor;
import org.nationalid.e2e.platform.AccessLog;
import org.nationalid.e2e.platform.Citizen;
import org.nationalid.e2e.platform.LocalPlatform;
import org.nationalid.e2e.platform.SharedPlatform;

/// Proofs, checked by the browser of whoever doubts: beside each entry, and on a page for everybody.
@Order(3)
@ExtendWith({InChromium.class, SharedPlatform.class})
class VerifyJourneyTest {
    /// Browsers fetch it when they please.
    private static final String TAB_PICTURE = "/nid/mark.svg";

    private static final String FORGET_ED25519 = """
            const known = crypto.subtle.importKey.bind(crypto.subtle);
            crypto.subtle.importKey = (format, key, algorithm, ...more) =>
                algorithm.name === "Ed25519"
                    ? Promise.reject(new DOMException("unknown", "NotSupportedError"))
                    : known(format, key, algorithm, ...more);
            """;

    private final LocalPlatform platform;
    private final Chromium chromium;

    VerifyJourneyTest(LocalPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @Nested
    class SomebodyWithAReceipt {
        @Test
        void checksItWithoutSigningInAndNothingLeavesTheBrowser() {
            try (Visitor visitor = chromium.visitor()) {
                var found = new Verification(visitor);
                openPublicPage(visitor);
                List<String> sent = new ArrayList<>();
                visitor.page().onRequest(request -> {
                    if (!request.url().endsWith(TAB_PICTURE)) sent.add(request.url());
                });

                choose(visitor, receipt());

                assertThat(found.holds()).as(found.text()).isTrue();
                assertThat(found.fact("relying_party")).isEqualTo("many-receipts");
                assertThat(found.fact("origin")).startsWith("nationalid.");
                assertThat(sent).as("what the page asked for while it checked").isEmpty();
                assertThat(found.complaints()).isEmpty();
                assertThat(visitor.page()
                                .evaluate("() => fetch('/').then(() => 'sent', () => 'refused')")
                                .toString())
                        .as("what happens to a script that tries to send")
                        .isEqualTo("refused");
            }
        }

        @Test
        void isToldWhyAnAlteredReceiptIsRefused() {
            try (Visitor visitor = chromium.visitor()) {
                var found = new Verification(visitor);
                openPublicPage(visitor);
                String receipt = receipt();

                choose(visitor, receipt.replaceFirst("index \\d+", "index 0"));
                assertThat(found.holds()).isFalse();
                assertThat(found.reasons()).containsAnyOf("root-differs", "path-length");
                assertThat(found.text()).contains("Wrong").doesNotContain("many-receipts");
                EveryPage.mustHoldAndIsPictured(visitor, "verify-2-refused-en");

                choose(visitor, withAlteredSignature(receipt));
                assertThat(found.reasons()).contains("signature-wrong");

                choose(visitor, receipt.substring(0, receipt.length() - 9) + "AAAAAAA=\n");
                assertThat(found.reasons()).containsExactly("witness-wrong");

                choose(visitor, "Dear Sir or Madam");
                assertThat(found.reasons()).containsExactly("not-a-receipt");
            }
        }

        @Test
        void needsNoMouse() {
            try (Visitor visitor = chromium.visitor()) {
                var found = new Verification(visitor);
                openPublicPage(visitor);
                visitor.tabTo("#receipt");
                visitor.page().keyboard().insertText(receipt());
                visitor.tabTo("#start");
                visitor.page().keyboard().press("Enter");
                assertThat(found.holds()).as(found.text()).isTrue();
                assertThat(visitor.focused()).isEqualTo("#outcome-heading");
            }
        }

        @Test
        void readsTheResultInEveryLanguage() {
            try (Visitor visitor = chromium.visitor()) {
                for (String language : List.of("hi", "ja", "en")) {
                    var found = new Verification(visitor);
                    new Portal(platform, visitor).open("/verify?lang=" + language);
                    choose(visitor, receipt());
                    assertThat(found.holds()).isTrue();
                    EveryPage.mustHoldAndIsPictured(visitor, "verify-1-holds-" + language);
                }
            }
        }

        @Test
        void isToldWhatElseToDoWithoutScripts() {
            try (Visitor visitor = chromium.visitorWithoutScripts()) {
                openPublicPage(visitor);
                assertThat(visitor.text()).contains("scripts are switched off", "sigstore-java");
            }
        }

        private void openPublicPage(Visitor visitor) {
            new Portal(platform, visitor).open("/");
            visitor.press("Check a proof");
        }
    }

    @Nested
    class ABrowserWithoutEd25519 {
        @Test
        void checksWithTheLibraryOrSaysThatItCannot() {
            try (Visitor visitor = chromium.visitor()) {
                visitor.page().addInitScript(FORGET_ED25519);
                var found = new Verification(visitor);
                new Portal(platform, visitor).open("/verify");
                boolean isBuiltWithLibrary = visitor.page()
                                .request()
                                .get(platform.portal() + "/scripts/vendor/noble-ed25519.js")
                                .status()
                        == 200;
                String receipt = receipt();

                choose(visitor, receipt);
                assertThat(found.holds()).isEqualTo(isBuiltWithLibrary);

                choose(visitor, withAlteredSignature(receipt));
                assertThat(found.reasons()).contains(isBuiltWithLibrary ? "signature-wrong" : "browser-cannot");
            }
        }
    }

    @Nested
    class ACitizen {
        @Test
        void checksAnEntryOfTheirOwnHistory() {
            try (Visitor visitor = chromium.visitor()) {
                var found = new Verification(visitor);
                var portal = new Portal(platform, visitor);
                portal.signIn(platform.citizen(Citizen.HANAKO));
                portal.open("/accesses");
                Locator button = buttons(visitor).last(); // the oldest: it has been in the log for a while
                String entry = button.getAttribute("data-entry");
                button.focus();
                visitor.page().keyboard().press("Enter");

                assertThat(found.holds()).as(found.text()).isTrue();
                assertThat(found.fact("id")).isEqualTo(entry);
                assertThat(found.complaints()).isEmpty();
                assertThat(visitor.focused()).isEqualTo("#verify-title");
                EveryPage.mustHoldAndIsPictured(visitor, "portal-5-accesses-verified-en");

                visitor.page().keyboard().press("Escape");
                assertThat(button.evaluate("button => document.activeElement === button"))
                        .as("the focus is back where it came from")
                        .isEqualTo(true);
            }
        }

        @Test
        void seesAnEntryOfTheLastSecondCheckedAsSoonAsItCanBe() {
            try (Visitor visitor = chromium.visitor()) {
                var found = new Verification(visitor);
                var portal = new Portal(platform, visitor);
                portal.signIn(platform.citizen(Citizen.HANAKO));
                portal.open("/accesses");
                var asked = new AtomicInteger();
                visitor.page().route("**/accesses/*/proof", route -> {
                    if (asked.getAndIncrement() == 0) {
                        route.fulfill(new Route.FulfillOptions().setStatus(503).setHeaders(Map.of("Retry-After", "1")));
                    } else {
                        route.resume();
                    }
                });
                firstButton(visitor).click();

                assertThat(found.holds()).as(found.text()).isTrue();
                assertThat(asked).hasValueGreaterThan(1);
            }
        }

        @Test
        void findsWhatOneServiceDidInOnePeriod() {
            try (Visitor visitor = chromium.visitor()) {
                var portal = new Portal(platform, visitor);
                portal.signIn(platform.citizen(Citizen.HANAKO));
                portal.open("/accesses?party=portal");
                assertThat(visitor.page().locator("ol.nid-cards > li").count()).isPositive();
                assertThat(visitor.text()).contains("You, in this portal", "Sign-in and data service");

                portal.open("/accesses?party=portal&to=2001-02-03");
                assertThat(visitor.text()).contains("Nothing was recorded with this service in this period");

                portal.open("/accesses?from=yesterday");
                assertThat(visitor.answer().status()).isEqualTo(400);
                assertThat(visitor.page().locator("#from").getAttribute("aria-invalid"))
                        .isEqualTo("true");
                EveryPage.mustHold(visitor);
            }
        }

        @Test
        void learnsWhatToDoAboutAnAccessThatTheyDidNotMake() {
            try (Visitor visitor = chromium.visitor()) {
                var portal = new Portal(platform, visitor);
                portal.signIn(platform.citizen(Citizen.HANAKO));
                portal.open("/accesses");
                visitor.press("This was not me");
                for (String language : List.of("hi", "ja", "en")) {
                    visitor.press(visitor.page().locator(".nid-languages a[lang=" + language + "]"));
                    EveryPage.mustHoldAndIsPictured(visitor, "portal-8-not-me-" + language);
                }
                assertThat(visitor.page().locator("main a[href='/consents']").count())
                        .isEqualTo(1);
                assertThat(visitor.page().locator("main a[href$='/proof']").count())
                        .isEqualTo(1);
            }
        }
    }

    @Nested
    class AnAuditor {
        @Test
        void checksAnEntryOfTheirSearch() {
            try (Visitor visitor = chromium.visitor()) {
                var found = new Verification(visitor);
                var portal = new Portal(platform, visitor);
                portal.signIn(platform.citizen(Citizen.RAVI));
                portal.open("/audit");
                Locator button = firstButton(visitor);
                button.click();
                assertThat(found.holds()).as(found.text()).isTrue();
                assertThat(found.fact("id")).isEqualTo(button.getAttribute("data-entry"));
                EveryPage.mustHold(visitor);
            }
        }
    }

    /// Young entries become provable with the next checkpoint.
    private static Locator firstButton(Visitor visitor) {
        return buttons(visitor).first();
    }

    private static Locator buttons(Visitor visitor) {
        Locator buttons = visitor.page().locator("button[data-verify]:not([hidden])");
        for (int tries = 0; buttons.count() == 0 && tries < 20; tries++) {
            visitor.page().waitForTimeout(500);
            visitor.page().reload();
        }
        return buttons;
    }

    private String receipt() {
        AccessLog log = platform.accessLog();
        return log.receipt(log.write(1).getFirst());
    }

    /// As a file, and waits until the old result is gone.
    private static void choose(Visitor visitor, String receipt) {
        visitor.page().evaluate("() => document.querySelector('#outcome [data-result]').replaceChildren()");
        visitor.page()
                .locator("#receipt-file")
                .setInputFiles(
                        new FilePayload("entry.tlog-proof", "text/plain", receipt.getBytes(StandardCharsets.UTF_8)));
        visitor.page().locator("#outcome [data-verdict]").waitFor();
    }

    /// The first signature of a checkpoint is the log's own, those after it are the witnesses'.
    private static String withAlteredSignature(String receipt) {
        return receipt.replaceFirst("(\n— [^\n]+)[^\n]{7}=\n", "$1AAAAAAA=\n");
    }
}
