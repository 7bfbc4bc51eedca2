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

/// Every page in every language, at a phone's width and at a desk's. What a program can judge is checked here; what it
/// cannot lies under `target/screenshots` for people to judge.
@Order(4)
@ExtendWith({InChromium.class, SharedPlatform.class})
class LookTest {
    private static final List<String> LANGUAGES = List.of("hi", "ja", "en");

    private final LocalPlatform platform;
    private final Chromium chromium;

    LookTest(LocalPlatform platform, Chromium chromium) {
        this.platform = platform;
        this.chromium = chromium;
    }

    @Nested
    class TheSignIn {
        @Test
        void isRightForEverybodyInEveryLanguage() {
            Citizen hanako = platform.citizen(Citizen.HANAKO);
            try (Visitor visitor = chromium.visitor()) {
                var office = new TaxOffice(platform, visitor);
                office.open();
                EveryPage.mustHoldAndIsPictured(visitor, "tax-office-en");
                office.signIn();
                var signIn = new SignIn(platform, visitor);
                inEveryLanguage(visitor, "sign-in-1-alias");
                signIn.giveAlias(hanako.alias().substring(0, 15));
                EveryPage.mustHoldAndIsPictured(visitor, "sign-in-2-alias-wrong-en");
                signIn.giveAlias(hanako);
                inEveryLanguage(visitor, "sign-in-3-code");
                signIn.giveCode(hanako);
                inEveryLanguage(visitor, "sign-in-4-consent");
                signIn.allow("name", "address");
                EveryPage.mustHoldAndIsPictured(visitor, "tax-office-granted-en");
            }
        }
    }

    @Nested
    class ThePortal {
        @Test
        void isRightForEverybodyInEveryLanguage() {
            try (Visitor visitor = chromium.visitor()) {
                var portal = new Portal(platform, visitor);
                portal.open("/");
                inEveryLanguage(visitor, "portal-1-before-sign-in");
                givesAConsentToLookAt(visitor);
                portal.signIn(platform.citizen(Citizen.HANAKO));
                picture(visitor, portal, "/", "portal-2-home");
                picture(visitor, portal, "/consents", "portal-3-consents");
                visitor.press("Withdraw permission");
                inEveryLanguage(visitor, "portal-4-withdrawal");
                picture(visitor, portal, "/accesses", "portal-5-accesses");
                picture(visitor, portal, "/nowhere", "portal-6-not-found");
            }
        }

        @Test
        void isRightForAuditorsInEveryLanguage() {
            try (Visitor visitor = chromium.visitor()) {
                var portal = new Portal(platform, visitor);
                portal.signIn(platform.citizen(Citizen.RAVI));
                picture(visitor, portal, "/audit?party=tax-office", "portal-7-audit");
                picture(visitor, portal, "/audit/reveals", "portal-8-identity-requests");
                picture(visitor, portal, "/audit/reveals/new", "portal-9-identity-request");
                picture(visitor, portal, "/audit/anomalies", "portal-10-findings");
                picture(visitor, portal, "/audit/holds", "portal-11-holds");
                picture(visitor, portal, "/audit/holds/new", "portal-12-hold");
            }
        }

        private void givesAConsentToLookAt(Visitor visitor) {
            new TaxOffice(platform, visitor).signIn();
            var signIn = new SignIn(platform, visitor);
            signIn.prove(platform.citizen(Citizen.HANAKO));
            signIn.allow("name", "birthdate");
        }

        private void picture(Visitor visitor, Portal portal, String path, String name) {
            portal.open(path);
            inEveryLanguage(visitor, name);
        }
    }

    /// Ends in English, in which the tests read.
    private static void inEveryLanguage(Visitor visitor, String name) {
        for (String language : LANGUAGES) {
            visitor.press(visitor.page().locator(".nid-languages a[lang=" + language + "]"));
            assertThat(visitor.page().locator("html").getAttribute("lang")).isEqualTo(language);
            EveryPage.mustHoldAndIsPictured(visitor, name + "-" + language);
        }
    }
}
