package org.nationalid.demo.actor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nationalid.demo.wire.Answer;
import org.nationalid.demo.wire.Browser;
import org.nationalid.demo.wire.Wire;

/// A government application: sends the citizen's browser to the gateway and gets tokens for what comes back.
public final class Application {
    private final Wire wire;
    private final String issuer;
    private final MachineClient client;
    private final String callback;

    public Application(Wire wire, String issuer, Operator operator, String clientId, List<String> scopes) {
        this.wire = wire;
        this.issuer = issuer;
        this.client = new MachineClient(wire, issuer, clientId, Jose.newKey("sig"));
        this.callback = "http://127.0.0.1:1/" + clientId + "/callback";
        operator.register(clientId, nameOf(clientId), purpose(), callback, scopes, List.of(client.key()));
    }

    /// One attempt to sign somebody in.
    public record Attempt(String state, String nonce, String verifier, String url) {}

    public static String nameOf(String clientId) {
        return "Demo office " + clientId;
    }

    public static String purpose() {
        return "To check that everything works as it should";
    }

    public String clientId() {
        return client.clientId();
    }

    public Browser newBrowser() {
        return new Browser(wire, callback);
    }

    /// What the application needs to sign for a citizen at its counter.
    public MachineClient counter() {
        return client;
    }

    public Attempt attempt(String scope) {
        return attempt(scope, callback);
    }

    public Attempt attempt(String scope, String redirectUri) {
        String state = UUID.randomUUID().toString();
        String nonce = UUID.randomUUID().toString();
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        String url = issuer + "/authorize?"
                + Wire.encoded(List.of(
                        Map.entry("response_type", "code"),
                        Map.entry("client_id", clientId()),
                        Map.entry("redirect_uri", redirectUri),
                        Map.entry("scope", scope),
                        Map.entry("state", state),
                        Map.entry("nonce", nonce),
                        Map.entry("code_challenge", challenge(verifier)),
                        Map.entry("code_challenge_method", "S256")));
        return new Attempt(state, nonce, verifier, url);
    }

    public Answer exchange(String code, String verifier) {
        return client.tokenRequest(List.of(
                Map.entry("grant_type", "authorization_code"),
                Map.entry("code", code),
                Map.entry("redirect_uri", callback),
                Map.entry("code_verifier", verifier)));
    }

    public Answer userinfo(String accessToken) {
        return wire.get(issuer + "/userinfo", accessToken);
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
