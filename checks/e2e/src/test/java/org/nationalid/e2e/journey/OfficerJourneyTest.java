package org.nationalid.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
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
import org.nationalid.e2e.platform.SharedPlatform;

/// What auditors do beyond searching, each before a browser of their own.
@Order(3)
@ExtendWith({InChromium.class, SharedPlatform.class})
class OfficerJourneyTest {
    private final LocalPlatform platform;
    private final Chromium chromium;

    OfficerJourneyTest(LocalPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @Nested
    class TwoAuditorsOfTwoUnits {
        private final String caseNumber = "C-" + UUID.randomUUID().toString().substring(0, 8);

        @Test
        void revealAnIdentityTogetherAndTheCitizenSeesIt() {
            Citizen asha = platform.citizen(Citizen.ASHA);
            aCitizenSharesTheirBirthdate(asha);
            try (Visitor ravi = chromium.visitor();
                    Visitor kiran = chromium.visitor();
                    Visitor citizen = chromium.visitor()) {
                String request = asksWhoItIs(ravi);
                assertThat(ravi.page()
                                .locator("button[name=decision][value=approve]")
                                .count())
                        .as("ways to approve one's own request")
                        .isZero();

                approves(kiran, request);

                new Portal(platform, ravi).open(request);
                EveryPage.mustHold(ravi);
                ravi.press("Show identity");
                assertThat(ravi.page().locator("#identity-name").innerText()).isEqualTo(asha.name());
                assertThat(ravi.text())
                        .contains("1990", "This look has been written into the access log")
                        .doesNotContain(asha.alias(), asha.phone());
                EveryPage.mustHold(ravi);

                seesWhatHappened(citizen, asha);
            }
        }

        private void aCitizenSharesTheirBirthdate(Citizen citizen) {
            try (Visitor visitor = chromium.visitor()) {
                new TaxOffice(platform, visitor).signIn();
                var signIn = new SignIn(platform, visitor);
                signIn.prove(citizen);
                signIn.allow("birthdate");
            }
        }

        /// Returns the address of the request.
        private String asksWhoItIs(Visitor ravi) {
            var portal = new Portal(platform, ravi);
            portal.signIn(platform.citizen(Citizen.RAVI));
            portal.open("/audit?party=tax-office&type=attributes.released");
            ravi.press(ravi.page().locator("tbody tr").first().locator("a[href*='subject=']"));
            ravi.press("Ask who is behind this pseudonym");
            assertThat(ravi.page().locator("#tags").inputValue()).matches("[0-9]{4}q[1-4]\\.\\S+");
            EveryPage.mustHold(ravi);

            ravi.press("Send request");
            assertThat(ravi.answer().status()).isEqualTo(400);
            assertThat(ravi.page().locator("#case_number").getAttribute("aria-invalid"))
                    .isEqualTo("true");
            EveryPage.mustHold(ravi);

            ravi.page().locator("#case_number").fill(caseNumber);
            ravi.page().locator("#reason").fill("Entries were altered at the counter");
            ravi.press("Send request");
            assertThat(ravi.heading()).contains(caseNumber);
            EveryPage.mustHold(ravi);
            String address = ravi.page().url();
            return address.substring(address.indexOf("/audit/"));
        }

        private void approves(Visitor kiran, String request) {
            var portal = new Portal(platform, kiran);
            portal.signIn(platform.citizen(Citizen.KIRAN));
            portal.open("/audit/reveals");
            assertThat(kiran.text()).contains("waits for your decision", "Sandbox audit office");
            EveryPage.mustHold(kiran);
            kiran.press(caseNumber);
            assertThat(kiran.page().url()).endsWith(request);
            EveryPage.mustHold(kiran);
            kiran.page().locator("#note").fill("Seen the file");
            kiran.press(kiran.page().locator("button[name=decision][value=approve]"));
            assertThat(kiran.text()).contains("Approved", "Sandbox data protection office", "Seen the file");
            assertThat(kiran.page().locator("form[action$='/identities']").count())
                    .as("ways to look for whoever only approved")
                    .isZero();
            EveryPage.mustHold(kiran);
        }

        private void seesWhatHappened(Visitor citizen, Citizen asha) {
            var portal = new Portal(platform, citizen);
            portal.signIn(asha);
            portal.open("/accesses");
            Locator card = citizen.page()
                    .locator(".nid-card")
                    .filter(new Locator.FilterOptions().setHasText("Your identity was revealed to an auditor"))
                    .first();
            assertThat(card.innerText()).contains(caseNumber);
            assertThat(citizen.text()).contains("A second auditor allowed that your identity is revealed");
            EveryPage.mustHold(citizen);
        }
    }

    @Nested
    class AnAuditor {
        @Test
        void placesALegalHoldAndLiftsIt() {
            try (Visitor ravi = chromium.visitor()) {
                var portal = new Portal(platform, ravi);
                portal.signIn(platform.citizen(Citizen.RAVI));
                portal.open("/audit/holds");
                assertThat(ravi.text()).contains("2 years");
                EveryPage.mustHold(ravi);
                ravi.press("Place a legal hold");
                ravi.page().locator("#scope").selectOption("party");
                ravi.page().locator("#held").fill("tax-office");
                ravi.page().locator("#case_number").fill("COURT-9");
                ravi.page().locator("#reason").fill("The court asked for it");
                ravi.press(ravi.page().locator("main form button"));
                assertThat(ravi.answer().status()).isEqualTo(400);
                assertThat(ravi.page().locator("#until").getAttribute("aria-invalid"))
                        .isEqualTo("true");
                EveryPage.mustHold(ravi);
                ravi.page()
                        .locator("#until")
                        .fill(LocalDate.now(ZoneOffset.UTC).plusYears(1).toString());
                ravi.press(ravi.page().locator("main form button"));
                assertThat(ravi.texts(".nid-card").getFirst()).contains("tax-office", "In force", "COURT-9");
                EveryPage.mustHold(ravi);

                Locator card = ravi.page().locator(".nid-card").first();
                card.locator("summary").click();
                card.locator("input[name=case_number]").fill("COURT-9-END");
                ravi.press(card.locator("form button"));
                assertThat(ravi.texts(".nid-card").getFirst()).contains("Lifted", "COURT-9-END");
            }
        }

        @Test
        void readsAFindingLooksAtItsRowsAndExplainsIt() {
            try (Visitor ravi = chromium.visitor()) {
                var portal = new Portal(platform, ravi);
                portal.signIn(platform.citizen(Citizen.RAVI));
                looksSomebodyUpWithoutACase(ravi, portal);
                portal.open("/audit/anomalies");
                ravi.press(ravi.page().locator("form[action='/audit/anomalies/runs'] button"));
                EveryPage.mustHold(ravi);
                Locator finding = ravi.page()
                        .locator(".nid-card")
                        .filter(new Locator.FilterOptions()
                                .setHasText("An officer looked up persons without naming a case"))
                        .first();
                assertThat(finding.innerText()).contains("Look-ups", "Open");
                String rows = finding.locator("p a").getAttribute("href");

                finding.locator("summary").click();
                finding.locator("textarea").fill("A test of the search");
                ravi.press(finding.locator("button[value=explained]"));
                assertThat(ravi.text()).contains("A test of the search", "Sandbox audit office");
                EveryPage.mustHold(ravi);

                portal.open(rows);
                assertThat(ravi.texts("tbody td:nth-child(2) code"))
                        .isNotEmpty()
                        .allMatch("audit.queried"::equals);
            }
        }

        private void looksSomebodyUpWithoutACase(Visitor ravi, Portal portal) {
            portal.open("/audit");
            ravi.press(ravi.page().locator("tbody a[href*='subject=']").first());
        }
    }
}
