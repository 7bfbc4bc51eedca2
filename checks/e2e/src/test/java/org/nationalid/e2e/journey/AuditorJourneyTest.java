package org.nationalid.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nationalid.e2e.browser.Chromium;
import org.nationalid.e2e.browser.EveryPage;
import org.nationalid.e2e.browser.InChromium;
import org.nationalid.e2e.browser.Portal;
import org.nationalid.e2e.browser.SignIn;
import org.nationalid.e2e.browser.TaxOffice;
import org.nationalid.e2e.browser.Visitor;
import org.nationalid.e2e.platform.Citizen;
import org.nationalid.e2e.platform.LocalPlatform;
import org.nationalid.e2e.platform.LogProof;
import org.nationalid.e2e.platform.SharedPlatform;

/// The access log as auditors use it, and as nobody else may.
@Order(3)
@ExtendWith({InChromium.class, SharedPlatform.class})
class AuditorJourneyTest {
    private final LocalPlatform platform;
    private final Chromium chromium;

    AuditorJourneyTest(LocalPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @Nested
    class AnAuditor {
        @Test
        void findsAccessesByApplicationAndTimeAndProvesOne() throws IOException {
            String accessed = aCitizenSharesTheirBirthdate();
            try (Visitor visitor = chromium.visitor()) {
                var portal = new Portal(platform, visitor);
                portal.signIn(platform.citizen(Citizen.RAVI));
                visitor.press("Access log");
                EveryPage.mustHold(visitor);

                search(visitor, "tax-office", "", Duration.ofHours(1));
                assertThat(visitor.texts("tbody td:nth-child(4)"))
                        .as("whose accesses are found")
                        .isNotEmpty()
                        .allMatch("tax-office"::equals);
                assertThat(visitor.texts("tbody td:nth-child(2) code"))
                        .as("what happened")
                        .contains("auth.otp.sent", "auth.otp", "token.issued", "attributes.released");
                EveryPage.mustHold(visitor);

                LogProof proof = download(visitor, accessed);
                assertThat(proof.event().path("id").asText()).isEqualTo(accessed);
                assertThat(proof.event().path("relying_party").asText()).isEqualTo("tax-office");
                proof.verify(publishedKey(visitor));

                search(visitor, "tax-office", "", Duration.ofHours(-1));
                assertThat(visitor.text()).as("accesses of a time to come").contains("No entry matches");
                search(visitor, "portal", "audit.queried", Duration.ofHours(1));
                assertThat(visitor.texts("tbody td:nth-child(2) code"))
                        .as("the auditor's own searches")
                        .isNotEmpty();
            }
        }

        @Test
        void isToldWhichTimeCannotBeRead() {
            try (Visitor visitor = chromium.visitor()) {
                var portal = new Portal(platform, visitor);
                portal.signIn(platform.citizen(Citizen.RAVI));
                portal.open("/audit?from=yesterday");
                assertThat(visitor.answer().status()).isEqualTo(400);
                assertThat(visitor.page().locator("#from").getAttribute("aria-invalid"))
                        .isEqualTo("true");
                EveryPage.mustHold(visitor);
            }
        }

        /// Returns the id of the log entry that the tax office's ID token names.
        private String aCitizenSharesTheirBirthdate() {
            try (Visitor visitor = chromium.visitor()) {
                var office = new TaxOffice(platform, visitor);
                office.signIn();
                var signIn = new SignIn(platform, visitor);
                signIn.prove(platform.citizen(Citizen.ASHA));
                signIn.allow("birthdate");
                return office.logEntry();
            }
        }

        /// Everything younger than `since`, by the clock and in the zone that the page names.
        private void search(Visitor visitor, String party, String type, Duration since) {
            String label = visitor.page().locator("label[for=from]").innerText();
            ZoneId zone = ZoneId.of(label.substring(label.indexOf('(') + 1, label.indexOf(')')));
            LocalDateTime from = LocalDateTime.now(zone).minus(since).truncatedTo(ChronoUnit.MINUTES);
            visitor.page().locator("#party").fill(party);
            visitor.page().locator("#type").selectOption(type);
            visitor.page().locator("#from").fill(from.toString());
            visitor.press(visitor.page().locator("main form button").first());
        }

        /// A young entry becomes provable with the next checkpoint, a second or so later.
        private LogProof download(Visitor visitor, String entry) throws IOException {
            Locator link = visitor.page().locator("a[href='/audit/" + entry + "/proof']");
            for (int tries = 0; link.count() == 0 && tries < 20; tries++) {
                visitor.page().waitForTimeout(500);
                visitor.page().reload();
            }
            Download file = visitor.download(link);
            assertThat(file.suggestedFilename()).isEqualTo(entry + ".tlog-proof");
            return new LogProof(Files.readString(file.path()));
        }

        private String publishedKey(Visitor visitor) {
            return visitor.page()
                    .request()
                    .get(platform.gateway() + "/log/vkey")
                    .text();
        }
    }

    @Nested
    class ACitizenWhoIsNoAuditor {
        @Test
        void isShownNoAuditPage() {
            try (Visitor visitor = chromium.visitor()) {
                var portal = new Portal(platform, visitor);
                portal.signIn(platform.citizen(Citizen.HANAKO));
                assertThat(visitor.page().locator("a[href='/audit']").count())
                        .as("links to the access log")
                        .isZero();

                portal.open("/audit");

                assertThat(visitor.answer().status()).isEqualTo(403);
                assertThat(visitor.heading()).isEqualTo("This page is for auditors");
                assertThat(visitor.page().locator("table").count()).isZero();
                EveryPage.mustHold(visitor);
            }
        }
    }

    @Nested
    class SomebodyWhoIsNotSignedIn {
        @Test
        void isLedToTheSignInFirst() {
            try (Visitor visitor = chromium.visitor()) {
                new Portal(platform, visitor).open("/audit");
                assertThat(visitor.page().url()).startsWith(platform.gateway() + "/sign-in/");
            }
        }
    }
}
