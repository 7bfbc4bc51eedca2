package org.nationalid.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.gateway.limit.RefusedRequests;

/// What somebody without a name can do to the gateway. Each comes from a loopback address of their own.
@QuarkusTest
class FloodTest extends GatewayTestBase {
    private static final int ENTRIES_OF_ONE_ADDRESS = 300; // as set for these tests

    /// Each counts as 62 requests, and an address has 4,000 here.
    private static final int ANNOUNCED = 70;

    @Inject
    RefusedRequests refusedRequests;

    @Nested
    class WhoeverSendsMuchAtOnce {
        @Test
        void isStoppedBeforeTheBodyIsRead() throws Exception {
            String address = "127.0.0.21";
            List<Socket> announced = new ArrayList<>();
            for (int i = 0; i < ANNOUNCED; i++) {
                announced.add(announce(address, "POST /v1/authentications", 4_000_000));
            }
            HttpResponse<String> refused = refusalOf(address, "/v1/me/consents");
            assertThat(refused.headers().firstValueAsLong("Retry-After")).isPresent();
            assertThat(refused.body()).contains("/problems/too-many-requests").contains("remedy");
            HttpResponse<String> page = refusalOf(address, "/authorize?client_id=tax-office");
            assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
            assertThat(page.body()).contains("Nothing was shared");
            for (Socket socket : announced) {
                socket.close();
            }
        }

        /// Uses up what is left. The first answer is not always the refusal: one request comes back every 200 ms.
        private HttpResponse<String> refusalOf(String address, String path) throws Exception {
            for (int asked = 0; asked < 1_000; asked++) {
                HttpResponse<String> answer = get(address, path);
                if (answer.statusCode() == 429) {
                    return answer;
                }
            }
            throw new AssertionError("nothing was refused after the flood");
        }

        @Test
        void holdsNobodyElseUp() {
            given().get("/jwks").then().statusCode(200);
        }
    }

    @Nested
    class WhoeverSendsNonsense {
        @Test
        void fillsTheAccessLogWithACountOnly() throws Exception {
            int sent = ENTRIES_OF_ONE_ADDRESS + 40;
            try (HttpClient client = from("127.0.0.22")) {
                for (int i = 0; i < sent; i++) {
                    assertThat(client.send(nonsense(), BodyHandlers.discarding())
                                    .statusCode())
                            .isEqualTo(400);
                }
            }
            refusedRequests.writeCounts();
            List<String> reasons = FakeServices.entriesOf("request.refused").stream()
                    .map(entry -> entry.path("reason").asText())
                    .filter(reason -> reason.startsWith("signed-request-unreadable"))
                    .toList();
            assertThat(reasons).hasSizeBetween(ENTRIES_OF_ONE_ADDRESS + 1, ENTRIES_OF_ONE_ADDRESS + 12);
            assertThat(reasons.stream().mapToInt(WhoeverSendsNonsense::refusals).sum())
                    .isEqualTo(sent);
        }

        /// `reason` for one, `reason +n` for as many as nobody wrote down singly.
        private static int refusals(String reason) {
            int count = reason.indexOf('+');
            return count < 0 ? 1 : Integer.parseInt(reason.substring(count + 1));
        }

        private HttpRequest nonsense() {
            return HttpRequest.newBuilder(at("/v1/one-time-passwords"))
                    .header("Content-Type", "application/jwt")
                    .POST(BodyPublishers.ofString("nonsense"))
                    .build();
        }
    }

    @Nested
    class WhoeverSendsALargeBody {
        @Test
        void isToldHowMuchIsAllowed() {
            given().contentType("application/jwt")
                    .body(new byte[20_000])
                    .post("/v1/one-time-passwords")
                    .then()
                    .statusCode(413)
                    .body("type", endsWith("/request-too-large"))
                    .body("detail", equalTo("at most 16384 bytes here"));
        }

        @Test
        void cannotHideItsLength() throws Exception {
            for (String path : new String[] {"/v1/one-time-passwords", "/token"}) {
                HttpRequest request = HttpRequest.newBuilder(at(path))
                        .header(
                                "Content-Type",
                                path.equals("/token") ? "application/x-www-form-urlencoded" : "application/jwt")
                        .POST(BodyPublishers.ofInputStream(() ->
                                new ByteArrayInputStream("a=b&".repeat(25_000).getBytes(StandardCharsets.US_ASCII))))
                        .build();
                try (HttpClient client = from("127.0.0.23")) {
                    assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                            .as(path)
                            .isEqualTo(413);
                }
            }
        }

        @Test
        void cannotSendAnEnrolmentWithoutAToken() throws Exception {
            try (Socket socket = announce("127.0.0.24", "POST /v1/enrolments", 11_000_000)) {
                assertThat(new String(socket.getInputStream().readNBytes(13), StandardCharsets.US_ASCII))
                        .contains(" 401 ");
            }
        }
    }

    /// Says that a body will come, and sends none of it.
    private static Socket announce(String from, String request, long length) throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral(from), 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port));
        socket.setSoTimeout(10_000);
        String head = request + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: "
                + (request.endsWith("authentications") ? "application/jwt" : "application/json")
                + "\r\nContent-Length: " + length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static HttpResponse<String> get(String from, String path) throws Exception {
        try (HttpClient client = from(from)) {
            return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
        }
    }

    private static HttpClient from(String address) throws IOException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.ofLiteral(address))
                .build();
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + RestAssured.port + path);
    }
}
