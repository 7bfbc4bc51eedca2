package org.nationalid.local.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InboxTest {
    private static final int ANY_FREE_PORT = 0;
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private final HttpClient http = HttpClient.newHttpClient();
    private Inbox inbox;

    @BeforeEach
    void open() {
        inbox = Inbox.open(ANY_FREE_PORT, InstantSource.fixed(NOON));
    }

    @AfterEach
    void close() {
        inbox.close();
        http.close();
    }

    @Nested
    class ASender {
        @Test
        void findsTheMessageUnderItsAddress() throws Exception {
            assertEquals(202, send("{\"to\":\"+91900\",\"text\":\"Code 123456\",\"language\":\"hi\"}"));
            assertEquals(202, send("{\"to\":\"+81800\",\"text\":\"another\",\"language\":\"ja\"}"));

            JsonNode found = new JsonMapper().readTree(get("/messages?to=+91900"));
            assertEquals(1, found.size());
            assertEquals("Code 123456", found.get(0).path("text").asText());
            assertEquals("hi", found.get(0).path("language").asText());
            assertEquals(
                    "2026-01-02T12:00:00Z", found.get(0).path("received_at").asText());
        }

        @Test
        void seesTheNewestFirst() throws Exception {
            send("{\"to\":\"+1\",\"text\":\"first\"}");
            send("{\"to\":\"+1\",\"text\":\"second\"}");

            JsonNode found = new JsonMapper().readTree(get("/messages?to=%2B1"));
            assertEquals("second", found.get(0).path("text").asText());
        }

        @Test
        void isRefusedWithoutAnAddress() throws Exception {
            assertEquals(400, send("{\"text\":\"to nobody\"}"));
        }

        @Test
        void isRefusedWhenItSendsNoJson() throws Exception {
            assertEquals(400, send("Code 123456"));
        }

        @Test
        void isRefusedWhenItSendsTooMuch() throws Exception {
            assertEquals(413, send("{\"to\":\"+1\",\"text\":\"" + "x".repeat(9000) + "\"}"));
        }
    }

    @Nested
    class AReader {
        @Test
        void seesTextNeverMarkup() throws Exception {
            send("{\"to\":\"+1\",\"text\":\"<script>alert('x')</script>\"}");

            String page = get("/");
            assertFalse(page.contains("<script>"));
            assertTrue(page.contains("&lt;script&gt;"));
        }

        @Test
        void isToldThatThereIsNothing() throws Exception {
            assertTrue(get("/").contains("No message yet"));
        }
    }

    @Test
    void forgetsTheOldestInsteadOfGrowing() {
        var messages = new Messages();
        for (int sent = 0; sent < 3000; sent++) messages.add(new Message("+1", "text " + sent, "en", NOON));

        assertEquals(2000, messages.newest(5000).size());
        assertEquals("text 2999", messages.newest(1).getFirst().text());
    }

    private int send(String body) throws Exception {
        var request = HttpRequest.newBuilder(url("/messages"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private String get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(url(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + inbox.port() + path);
    }
}
