package org.nationalid.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nationalid.e2e.platform.Citizen;
import org.nationalid.e2e.platform.LocalPlatform;

/// An access token for an auditor's command line: they sign in, and the application where they are appointed redeems
/// the code.
public final class AuditorToken {
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final LocalPlatform platform;
    private final Visitor visitor;
    private final HttpClient http = HttpClient.newHttpClient();
    private String code = "";

    public AuditorToken(LocalPlatform platform, Visitor visitor) {
        this.platform = platform;
        this.visitor = visitor;
    }

    public String of(Citizen auditor) throws IOException, InterruptedException, GeneralSecurityException {
        JsonNode provider =
                json(HttpRequest.newBuilder(URI.create(platform.gateway() + "/.well-known/openid-configuration")));
        String callback = platform.portal() + "/callback";
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", "portal");
        request.put("scope", "openid audit");
        request.put("redirect_uri", callback);
        request.put("state", UUID.randomUUID().toString());
        request.put("nonce", UUID.randomUUID().toString());
        request.put("code_challenge", challenge(verifier));
        request.put("code_challenge_method", "S256");
        visitor.page().onRequest(sent -> remember(sent, callback));
        visitor.open(provider.path("authorization_endpoint").asText() + "?" + form(request));
        new SignIn(platform, visitor).prove(auditor);
        assertThat(code).as("the browser comes back with a code").isNotEmpty();

        Map<String, String> redemption = new LinkedHashMap<>();
        redemption.put("grant_type", "authorization_code");
        redemption.put("code", code);
        redemption.put("redirect_uri", callback);
        redemption.put("code_verifier", verifier);
        redemption.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        redemption.put(
                "client_assertion",
                platform.portalAssertion(provider.path("issuer").asText()));
        return json(HttpRequest.newBuilder(
                                URI.create(provider.path("token_endpoint").asText()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form(redemption))))
                .path("access_token")
                .asText();
    }

    private void remember(Request sent, String callback) {
        Matcher found = CODE.matcher(sent.url());
        if (sent.url().startsWith(callback) && found.find()) code = found.group(1);
    }

    private JsonNode json(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }

    private static String challenge(String verifier) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
