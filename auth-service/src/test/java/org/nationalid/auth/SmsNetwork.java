package org.nationalid.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A mobile network in small: a real HTTP server that keeps what it accepts and can be told to be down.
public class SmsNetwork implements QuarkusTestResourceLifecycleManager {
    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Message> ACCEPTED = new CopyOnWriteArrayList<>();
    private static final List<String> UNREACHABLE = new CopyOnWriteArrayList<>();

    private HttpServer server;

    /// What arrived on a phone.
    public record Message(String to, String text, String language) {
        public String code() {
            Matcher code = CODE.matcher(text);
            if (!code.find()) throw new AssertionError("the message holds no code of six digits");
            return code.group();
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/messages", SmsNetwork::accept);
        server.start();
        return Map.of(
                "nid.auth.sms.url", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /// The newest message to a phone.
    public static Message newestTo(String phone) {
        return messagesTo(phone).getLast();
    }

    public static List<Message> messagesTo(String phone) {
        return ACCEPTED.stream().filter(message -> message.to().equals(phone)).toList();
    }

    public static void refuse(String phone) {
        UNREACHABLE.add(phone);
    }

    public static void acceptAgain(String phone) {
        UNREACHABLE.remove(phone);
    }

    private static void accept(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            Message message = new Message(
                    body.required("to").textValue(),
                    body.required("text").textValue(),
                    body.required("language").textValue());
            boolean reachable = !UNREACHABLE.contains(message.to());
            if (reachable) ACCEPTED.add(message);
            exchange.sendResponseHeaders(reachable ? 202 : 500, -1);
        }
    }
}
