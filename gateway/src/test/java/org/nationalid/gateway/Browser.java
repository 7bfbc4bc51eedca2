package org.nationalid.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.restassured.response.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A browser without a screen: it keeps the cookie, reads the hidden field, and follows nothing by itself.
class Browser {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final Pattern NOTICE = Pattern.compile("name=\"notice\" value=\"([^\"]+)\"");

    final CodeVerifier verifier = new CodeVerifier();
    private final Map<String, String> cookies = new HashMap<>();
    private String page = "";
    private String csrf = "";
    private String notice = "";

    Map<String, Object> request(TestClient client, String scope) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("client_id", client.clientId());
        parameters.put("redirect_uri", TestClient.REDIRECT);
        parameters.put("response_type", "code");
        parameters.put("scope", scope);
        parameters.put("state", "state-1");
        parameters.put("nonce", "nonce-1");
        parameters.put(
                "code_challenge",
                CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue());
        parameters.put("code_challenge_method", "S256");
        return parameters;
    }

    Response authorize(Map<String, Object> parameters) {
        Response response =
                given().redirects().follow(false).queryParams(parameters).get("/authorize");
        cookies.putAll(response.cookies());
        return response;
    }

    /// Begins a sign-in and opens its first page.
    Browser begin(TestClient client, String scope) {
        return begin(request(client, scope));
    }

    Browser begin(Map<String, Object> parameters) {
        Response begun = authorize(parameters);
        assertThat(begun.statusCode()).isEqualTo(303);
        page = URI.create(begun.header("Location")).getPath();
        assertThat(open().statusCode()).isEqualTo(200);
        return this;
    }

    Response open() {
        Response response = given().redirects().follow(false).cookies(cookies).get(page);
        Matcher field = CSRF.matcher(response.asString());
        if (field.find()) {
            csrf = field.group(1);
        }
        Matcher read = NOTICE.matcher(response.asString());
        if (read.find()) {
            notice = read.group(1);
        }
        return response;
    }

    Response submit(String step, Map<String, ?> fields) {
        return given().redirects()
                .follow(false)
                .cookies(cookies)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf", csrf)
                .formParam("notice", notice)
                .formParams(fields)
                .post(page + "/" + step);
    }

    /// What the address of a form gives to whoever types it.
    Response get(String step) {
        return given().redirects().follow(false).cookies(cookies).get(page + "/" + step);
    }

    String page() {
        return page;
    }

    Browser identify() {
        assertThat(submit("alias", Map.of("alias", "9830 8726 9059 3682")).statusCode())
                .isEqualTo(303);
        open();
        return this;
    }

    Browser prove() {
        assertThat(submit("code", Map.of("code", FakeServices.CODE)).statusCode())
                .isEqualTo(303);
        return this;
    }

    Response allow(List<String> items) {
        open();
        return submit("consent", Map.of("decision", "allow", "item", items));
    }

    /// Signs in and returns the code that the relying party gets.
    String codeFor(TestClient client, String scope, List<String> items) {
        begin(client, scope).identify().prove();
        Response answer = items.isEmpty() ? open() : allow(items);
        assertThat(answer.statusCode()).isEqualTo(303);
        return parameter(answer, "code");
    }

    void useAnotherBrowser() {
        cookies.clear();
    }

    void forgeForm() {
        csrf = "forged";
    }

    static String parameter(Response redirect, String name) {
        Matcher value = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(redirect.header("Location"));
        return value.find() ? java.net.URLDecoder.decode(value.group(1), java.nio.charset.StandardCharsets.UTF_8) : "";
    }
}
