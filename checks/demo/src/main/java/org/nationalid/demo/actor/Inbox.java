package org.nationalid.demo.actor;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nationalid.demo.StepFailed;
import org.nationalid.demo.wire.Wire;

/// The citizen's telephone.
public final class Inbox {
    private static final Pattern SIX_DIGITS = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    private static final int TRIES_MAX = 50;
    private static final long POLL_MILLIS = 100;

    private final Wire wire;
    private final String url;

    public Inbox(Wire wire, String url) {
        this.wire = wire;
        this.url = url;
    }

    public int count(String phone) {
        return messages(phone).size();
    }

    /// The code in the message that comes after the first `known` ones.
    public String nextCode(String phone, int known) {
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            JsonNode newestFirst = messages(phone);
            if (newestFirst.size() > known)
                return codeIn(newestFirst.get(0).path("text").asText());
            pause();
        }
        throw new StepFailed("a one-time password arrives", "no message for " + phone + " in " + url);
    }

    private JsonNode messages(String phone) {
        return wire.get(url + "/messages?to=" + URLEncoder.encode(phone, StandardCharsets.UTF_8))
                .json();
    }

    private static String codeIn(String text) {
        Matcher code = SIX_DIGITS.matcher(text);
        if (!code.find()) throw new StepFailed("the message holds six digits", text);
        return code.group();
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
