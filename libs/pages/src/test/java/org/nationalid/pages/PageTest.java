package org.nationalid.pages;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PageTest {
    @Nested
    class AReader {
        @Test
        void getsTheLanguageTheBrowserPrefers() {
            given().header("Accept-Language", "fr, ja;q=0.8, en;q=0.5")
                    .get("/plain")
                    .then()
                    .statusCode(200)
                    .header("Content-Language", "ja")
                    .body("html.@lang", is("ja"), "html.body.main.h1", is("戻る"));
        }

        @Test
        void choosesALanguageOnceAndKeepsIt() {
            given().header("Accept-Language", "ja")
                    .get("/plain?lang=hi")
                    .then()
                    .cookie("nid_lang", "hi")
                    .body("html.body.main.h1", is("वापस"));
            given().header("Accept-Language", "ja")
                    .cookie("nid_lang", "hi")
                    .get("/plain")
                    .then()
                    .body("html.@lang", is("hi"));
        }

        @Test
        void getsEnglishForLanguagesThatWeDoNotSpeak() {
            given().header("Accept-Language", "fr, de;q=0.5")
                    .get("/plain?lang=xx")
                    .then()
                    .body("html.@lang", is("en"));
        }

        @Test
        void switchesLanguageWithoutLosingTheFilters() {
            given().urlEncodingEnabled(false)
                    .get("/plain?from=2026-11-01&party=a%26b&lang=ja")
                    .then()
                    .body(containsString("href=\"/plain?from=2026-11-01&amp;party=a%26b&amp;lang=hi\""));
        }

        @Test
        void seesNoSwitchWhereItsLinksWouldLeadNowhere() {
            given().post("/accepted").then().statusCode(200).body(not(containsString("hreflang")));
        }

        @Test
        void returnsFromARefusedFormToThePageThatHoldsIt() {
            given().post("/refused").then().body(containsString("href=\"/plain?lang=hi\""));
        }

        @Test
        void readsTextsOfOthersAsTextNeverAsMarkup() {
            given().post("/refused").then().body(containsString("Ticks are &lt;b&gt;needed&lt;/b&gt;"));
        }
    }

    @Nested
    class ABrowser {
        @Test
        void mayRunNoScriptAndShowThePageInNoFrame() {
            given().get("/plain")
                    .then()
                    .header(
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
                                    + "frame-ancestors 'none'; base-uri 'none'")
                    .header("X-Content-Type-Options", "nosniff")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Cache-Control", "no-store")
                    .body(not(containsString("<script")), not(containsString("style=")));
        }

        @Test
        void mayRunOurScriptsOnThePagesThatSaySoAndLetThemAskNobody() {
            given().get("/running")
                    .then()
                    .header(
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; "
                                    + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        }

        @Test
        void mayLetScriptsAskOnlyTheirOwnOrigin() {
            given().get("/asking")
                    .then()
                    .header("Content-Security-Policy", containsString(" script-src 'self'; connect-src 'self'; form"));
        }

        @Test
        void mayFollowAFormToTheOriginThatThePageNames() {
            given().get("/leaving")
                    .then()
                    .header(
                            "Content-Security-Policy",
                            containsString("form-action 'self' http://127.0.0.1:8091; frame-ancestors"));
        }

        @Test
        void findsTheStyleSheetThatThePageNames() {
            String address = given().get("/plain").htmlPath().getString("html.head.link[1].@href");
            given().get(address).then().statusCode(200).contentType(containsString("text/css"));
        }
    }

    @Nested
    class AProgram {
        @Test
        void getsItsDataWithoutPageHeaders() {
            given().get("/data").then().header("Content-Security-Policy", nullValue());
        }
    }
}
