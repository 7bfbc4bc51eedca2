package org.nationalid.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

/// Written before answered: without the access log nobody is let in, and what was acknowledged outlives a crash. Comes
/// last, because it brings the platform down.
@Order(6)
@ExtendWith({InChromium.class, SharedPlatform.class})
class FaultTest {
    private final LocalPlatform platform;
    private final Chromium chromium;

    FaultTest(LocalPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @Nested
    class ACrashOfTheAccessLog {
        @Test
        void letsNobodyInAndLosesNothing() {
            Citizen alex = platform.citizen(Citizen.ALEX);
            assertThat(sharesAtTheTaxOffice(alex, "gender")).containsOnlyKeys("Gender");
            List<String> writtenBefore = writtenAboutTheTaxOffice();
            assertThat(writtenBefore).isNotEmpty();
            try (Visitor visitor = chromium.visitor()) {
                new TaxOffice(platform, visitor).signIn();
                var signIn = new SignIn(platform, visitor);
                signIn.giveAlias(alex);
                String code = platform.inbox().codeFor(alex);

                killAuditServiceUnnoticed();
                signIn.giveCode(code);

                assertThat(visitor.answer().status()).isEqualTo(503);
                assertThat(visitor.answer().headers()).containsKey("retry-after");
                assertThat(visitor.page().url())
                        .as("no way back to the application")
                        .startsWith(platform.gateway());
                assertThat(visitor.text()).contains("Nothing was shared");
                EveryPage.mustHoldAndIsPictured(visitor, "sign-in-5-unavailable-en");
                platform.launcher().thaw();
            }
            theLauncherStopsEverythingAndSaysWhy();

            platform.ensureRunning();

            assertThat(writtenAboutTheTaxOffice()).containsAll(writtenBefore);
            assertThat(sharesAtTheTaxOffice(alex, "birthdate")).containsOnlyKeys("Date of birth");
        }

        private Map<String, String> sharesAtTheTaxOffice(Citizen citizen, String item) {
            try (Visitor visitor = chromium.visitor()) {
                var office = new TaxOffice(platform, visitor);
                office.signIn();
                var signIn = new SignIn(platform, visitor);
                signIn.prove(citizen);
                signIn.allow(item);
                return office.shared();
            }
        }

        /// A running launcher would notice at once and stop the rest; frozen, it leaves the gateway alone with
        /// the loss.
        private void killAuditServiceUnnoticed() {
            ProcessHandle audit = platform.process("audit-service");
            platform.launcher().freeze();
            audit.destroyForcibly();
            // The frozen parent does not collect it, so that its pid stays; its port is what tells that it is gone.
            platform.awaitNobodyAt("audit-service");
        }

        private void theLauncherStopsEverythingAndSaysWhy() {
            assertThat(platform.launcher().awaitEnd())
                    .as("exit status of the launcher")
                    .isNotZero();
            assertThat(platform.launcher().output()).contains("audit-service ended by itself");
            assertThat(platform.isGone()).as("nothing is left running").isTrue();
        }

        /// Places in the log with what stands there, as an auditor sees them.
        private List<String> writtenAboutTheTaxOffice() {
            try (Visitor visitor = chromium.visitor()) {
                var portal = new Portal(platform, visitor);
                portal.signIn(platform.citizen(Citizen.RAVI));
                portal.open("/audit?party=tax-office&type=token.issued");
                return visitor.page().locator("tbody tr:has(a[href$='/proof'])").all().stream()
                        .map(row -> row.locator("td:nth-child(11)").innerText() + " "
                                + row.locator("a[href$='/proof']").getAttribute("href") + " "
                                + row.locator("td:nth-child(2) code").innerText())
                        .toList();
            }
        }
    }
}
