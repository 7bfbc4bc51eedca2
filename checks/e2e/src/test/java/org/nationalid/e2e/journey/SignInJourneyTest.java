package org.nationalid.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

/// Signing in must work for those who mistype, who have no mouse, and whose browser runs no scripts.
@Order(2)
@ExtendWith({InChromium.class, SharedPlatform.class})
class SignInJourneyTest {
    private final LocalPlatform platform;
    private final Chromium chromium;

    SignInJourneyTest(LocalPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @Nested
    class ACitizenWhoMistypes {
        @Test
        void isToldWhatIsWrongAndCanCorrectIt() {
            Citizen ravi = platform.citizen(Citizen.RAVI);
            try (Visitor visitor = chromium.visitor()) {
                int codesBefore = platform.inbox().countFor(ravi);
                new TaxOffice(platform, visitor).signIn();
                var signIn = new SignIn(platform, visitor);
                signIn.giveAlias("1234");
                problemLeadsTo(visitor, "#alias");
                String mistyped = ravi.alias().substring(0, 15) + (ravi.alias().charAt(15) == '0' ? '1' : '0');
                signIn.giveAlias(mistyped);
                problemLeadsTo(visitor, "#alias");
                assertThat(visitor.text()).contains("mistyped");
                assertThat(platform.inbox().countFor(ravi)).as("codes sent").isEqualTo(codesBefore);

                signIn.giveAlias(ravi);
                String code = platform.inbox().codeFor(ravi);
                signIn.giveCode(code.equals("000000") ? "111111" : "000000");
                problemLeadsTo(visitor, "#code");
                assertThat(visitor.text()).contains("You have 4 more tries.");
                signIn.giveCode(code);
                assertThat(visitor.heading()).as("the consent page").contains("Share your data");
            }
        }

        private void problemLeadsTo(Visitor visitor, String field) {
            assertThat(visitor.page().title()).startsWith("Error:");
            assertThat(visitor.page().locator(".nid-summary a").getAttribute("href"))
                    .isEqualTo(field);
            assertThat(visitor.page().locator(field).getAttribute("aria-invalid"))
                    .isEqualTo("true");
            EveryPage.mustHold(visitor);
        }
    }

    @Nested
    class ACitizenWithoutAMouse {
        @Test
        void signsInAndDecidesByKeyboardAlone() {
            Citizen alex = platform.citizen(Citizen.ALEX);
            try (Visitor visitor = chromium.visitor()) {
                var office = new TaxOffice(platform, visitor);
                office.open();
                visitor.tabTo("Sign in with National ID");
                visitor.type("Enter");

                visitor.page().keyboard().press("Tab");
                assertThat(visitor.focused()).as("the first stop of a page").isEqualTo("Skip to main content");
                visitor.tabTo("#alias");
                visitor.page().keyboard().type(alex.alias());
                visitor.type("Enter");
                visitor.tabTo("#code");
                visitor.page().keyboard().type(platform.inbox().codeFor(alex));
                visitor.type("Enter");
                visitor.tabTo("#item-name");
                visitor.page().keyboard().press("Space");
                visitor.tabTo("Allow");
                visitor.type("Enter");

                assertThat(office.shared().values()).contains(alex.name());
                assertThat(office.shared().keySet()).allMatch(item -> item.startsWith("Name"));
            }
        }
    }

    @Nested
    class ACitizenWhoseBrowserRunsNoScripts {
        @Test
        void getsThroughTheSamePages() {
            Citizen asha = platform.citizen(Citizen.ASHA);
            try (Visitor visitor = chromium.visitorWithoutScripts()) {
                var office = new TaxOffice(platform, visitor);
                office.signIn();
                var signIn = new SignIn(platform, visitor);
                signIn.prove(asha);
                signIn.allow("address");
                assertThat(office.shared()).containsOnlyKeys("Address");

                var portal = new Portal(platform, visitor);
                portal.signIn(asha);
                portal.open("/consents");
                assertThat(visitor.texts("main .nid-card h2")).isEqualTo(List.of("Tax Office"));
                portal.open("/");
                visitor.press("Sign out");
                assertThat(visitor.text()).contains("You have signed out.");
            }
        }
    }
}
