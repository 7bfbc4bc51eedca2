package org.nationalid.e2e.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text messages that the platform would have sent: what a citizen reads on the phone.
public final class Inbox {
    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");

    private final String url;

    Inbox(String url) {
        this.url = url;
    }

    /// The newest code for this citizen. It is there before the page that asks for it is shown.
    public String codeFor(Citizen citizen) {
        JsonNode messages = messagesTo(citizen.phone());
        if (messages.isEmpty()) throw new AssertionError("no message for " + citizen.name());
        Matcher code = CODE.matcher(messages.get(0).path("text").asText());
        if (!code.find()) throw new AssertionError("no code in the message: " + messages.get(0));
        return code.group();
    }

    public int countFor(Citizen citizen) {
        return messagesTo(citizen.phone()).size();
    }

    private JsonNode messagesTo(String phone) {
        URI uri = URI.create(url + "/messages?to=" + URLEncoder.encode(phone, StandardCharsets.UTF_8));
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            return new JsonMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
