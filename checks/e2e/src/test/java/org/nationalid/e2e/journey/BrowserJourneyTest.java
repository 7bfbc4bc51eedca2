package org.nationalid.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.options.BoundingBox;
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

/// A citizen and a government application. Every page on the way is checked for everybody's sake as well.
@Order(1)
@ExtendWith({InChromium.class, SharedPlatform.class})
class BrowserJourneyTest {
    private final LocalPlatform platform;
    private final Chromium chromium;

    BrowserJourneyTest(LocalPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @Nested
    class ACitizen {
        @Test
        void sharesWhatTheyTickAndNothingElse() {
            Citizen asha = platform.citizen(Citizen.ASHA);
            try (Visitor visitor = chromium.visitor()) {
                var office = new TaxOffice(platform, visitor);
                var signIn = new SignIn(platform, visitor);
                office.open();
                EveryPage.mustHold(visitor);

                office.signIn();
                EveryPage.mustHold(visitor);
                assertThat(visitor.text()).contains("Tax Office");
                signIn.giveAlias(asha);
                EveryPage.mustHold(visitor);
                signIn.giveCode(asha);
                EveryPage.mustHold(visitor);
                tellsWhoAsksWhyAndForWhat(visitor, signIn, asha);

                signIn.allow("birthdate", "gender");

                assertThat(visitor.page().url()).startsWith(platform.taxOffice());
                assertThat(office.shared())
                        .containsOnlyKeys("Date of birth", "Gender")
                        .containsEntry("Gender", "female");
                assertThat(visitor.text()).doesNotContain(asha.alias(), asha.phone());
                assertThat(office.subject()).isNotBlank().doesNotContain(asha.alias());
                EveryPage.mustHold(visitor);
            }
        }

        private void tellsWhoAsksWhyAndForWhat(Visitor visitor, SignIn signIn, Citizen citizen) {
            assertThat(visitor.heading()).contains("Tax Office");
            assertThat(visitor.text())
                    .contains("To fill in your tax return with your own details")
                    .contains("What is not shared")
                    .contains("If you refuse");
            assertThat(signIn.askedItems()).containsExactlyInAnyOrder("name", "birthdate", "gender", "address");
            assertThat(visitor.texts(".nid-choice b")).contains("Name", "Date of birth", "Gender", "Address");
            assertThat(visitor.text()).contains(citizen.name(), "Female");
            assertThat(visitor.page().locator("input[name=item]:checked").count())
                    .as("items ticked in advance")
                    .isZero();
            bothAnswersWeighTheSame(signIn);
        }

        private void bothAnswersWeighTheSame(SignIn signIn) {
            BoundingBox allow = signIn.allow().boundingBox();
            BoundingBox refuse = signIn.refuse().boundingBox();
            assertThat(allow.width).isCloseTo(refuse.width, within(0.5));
            assertThat(allow.height).isCloseTo(refuse.height, within(0.5));
            assertThat(allow.y).as("side by side").isCloseTo(refuse.y, within(0.5));
            String look = "button => ['color', 'backgroundColor', 'borderColor', 'fontSize', 'fontWeight']"
                    + ".map(name => getComputedStyle(button)[name]).join(' ')";
            assertThat(signIn.allow().evaluate(look)).isEqualTo(signIn.refuse().evaluate(look));
        }

        @Test
        void refusesAndTheApplicationLearnsOnlyThat() {
            Citizen alex = platform.citizen(Citizen.ALEX);
            try (Visitor visitor = chromium.visitor()) {
                new TaxOffice(platform, visitor).signIn();
                var signIn = new SignIn(platform, visitor);
                signIn.prove(alex);
                signIn.tick("name");

                visitor.press(signIn.refuse());

                assertThat(visitor.page().url()).startsWith(platform.taxOffice());
                assertThat(visitor.text())
                        .contains("we learned nothing about you")
                        .doesNotContain(alex.name());
                EveryPage.mustHold(visitor);
                new TaxOffice(platform, visitor).openTaxReturn();
                assertThat(visitor.page().url())
                        .as("still nobody is signed in there")
                        .startsWith(platform.gateway());
            }
        }

        @Test
        void seesTheConsentAndTheAccessesAndTakesTheConsentBack() {
            Citizen hanako = platform.citizen(Citizen.HANAKO);
            try (Visitor visitor = chromium.visitor()) {
                var office = new TaxOffice(platform, visitor);
                office.signIn();
                var signIn = new SignIn(platform, visitor);
                signIn.prove(hanako);
                signIn.allow("name");
                assertThat(office.shared().values()).contains(hanako.name());
                String known = office.subject();

                var portal = new Portal(platform, visitor);
                portal.open("/");
                EveryPage.mustHold(visitor);
                portal.signIn(hanako);
                assertThat(visitor.page().url()).as("signed in").startsWith(platform.portal());
                EveryPage.mustHold(visitor);
                portal.open("/accesses");
                assertThat(visitor.text()).contains("Tax Office", "Download proof");
                assertThat(visitor.text()).as("names of other places").doesNotContain(known);
                EveryPage.mustHold(visitor);
                withdraw(visitor, portal);

                office.openTaxReturn();
                assertThat(visitor.text())
                        .contains("You withdrew your permission")
                        .doesNotContain(hanako.name());
                EveryPage.mustHold(visitor);
            }
        }

        private void withdraw(Visitor visitor, Portal portal) {
            portal.open("/consents");
            assertThat(visitor.texts(".nid-card h2")).containsExactly("Tax Office");
            assertThat(visitor.text()).contains("Name", "To fill in your tax return with your own details");
            EveryPage.mustHold(visitor);
            visitor.press("Withdraw permission");
            assertThat(visitor.heading()).contains("Tax Office");
            EveryPage.mustHold(visitor);
            visitor.press(visitor.page().locator("main form button"));
            assertThat(visitor.text()).contains("Done: Tax Office no longer has your permission.", "Withdrawn");
            EveryPage.mustHold(visitor);
        }
    }
}
