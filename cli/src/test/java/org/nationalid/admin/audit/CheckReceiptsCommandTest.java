package org.nationalid.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nationalid.admin.Ran;
import org.nationalid.admin.TestLog;
import org.nationalid.transparencylog.merkle.Hash;

/// The door is played here, so that it can cheat; a real gateway is asked in checks/e2e.
class CheckReceiptsCommandTest {
    @TempDir
    Path folder;

    private TestLog log;
    private HttpServer door;
    private ECKey key;
    private final Map<String, String> receipts = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void aLogAndADoor() throws IOException, JOSEException {
        log = new TestLog(folder.resolve("log")).append(40, 1);
        for (int i = 0; i < 40; i++) {
            receipts.put(log.id(i).toString(), log.publicReceipt(i).toString());
        }
        key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        door.createContext(
                "/v1/receipts/",
                exchange -> answer(
                        exchange,
                        receipts.get(exchange.getRequestURI().getPath().substring("/v1/receipts/".length()))));
        door.createContext("/log/2026h2/", exchange -> {
            Path file = folder.resolve("log")
                    .resolve(exchange.getRequestURI().getPath().substring("/log/2026h2/".length()));
            answer(exchange, Files.exists(file) ? Files.readAllBytes(file) : null);
        });
        door.start();
    }

    @AfterEach
    void close() {
        door.stop(0);
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        answer(exchange, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    /// 404 when there is no body.
    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(body == null ? 404 : 200, body == null || body.length == 0 ? -1 : body.length);
        if (body != null) exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String token(UUID entry, Hash leaf, Instant issuedAt, ECKey by) throws JOSEException {
        String claims = "{\"iss\":\"https://gateway\",\"iat\":" + issuedAt.getEpochSecond()
                + ",\"log\":{\"origin\":\"example.org\",\"entry\":\"" + entry + "\",\"leaf_hash\":\"" + leaf + "\"}}";
        JWSObject jws = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k1").build(), new Payload(claims));
        jws.sign(new ECDSASigner(by));
        return jws.serialize();
    }

    private Ran check(String... more) throws IOException {
        Path file = folder.resolve("tokens");
        Files.write(file, lines);
        List<String> arguments = new ArrayList<>(List.of(
                "audit",
                "check-receipts",
                file.toString(),
                "--gateway",
                "http://127.0.0.1:" + door.getAddress().getPort(),
                "--vkey",
                log.vkey(),
                "--json"));
        arguments.addAll(List.of(more));
        return Ran.nidAdmin(arguments.toArray(String[]::new));
    }

    @Nested
    class ARelyingParty {
        @Test
        void learnsThatAllItsTokensAreInTheLog() throws Exception {
            for (int i = 0; i < 10; i++) {
                lines.add(token(log.id(i), log.leafHash(i), TestLog.TIME, key));
            }
            lines.add("{\"entry\":\"" + log.id(11) + "\",\"leaf_hash\":\"" + log.leafHash(11) + "\"}");
            lines.add("# a remark, an empty line, and a bare id, whose leaf is read from the public log");
            lines.add("");
            lines.add(log.id(12).toString());
            Ran ran = check();
            assertThat(ran.status()).as(ran.out() + ran.err()).isZero();
            assertThat(ran.json().path("proven").asInt()).isEqualTo(12);
        }

        @Test
        void holdsProofOfOmissionWhenADueReceiptIsWithheld() throws Exception {
            lines.add(token(log.id(1), log.leafHash(1), TestLog.TIME, key));
            lines.add(token(log.id(2), log.leafHash(2), TestLog.TIME, key));
            receipts.remove(log.id(2).toString());
            Ran ran = check();
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.json().path("result").asText()).isEqualTo("omissions");
            assertThat(ran.json().at("/receipts/1/entry").asText())
                    .isEqualTo(log.id(2).toString());
            assertThat(ran.json().at("/receipts/1/standing").asText()).isEqualTo("omitted");
            assertThat(ran.json().at("/receipts/0/standing").asText()).isEqualTo("proven");
        }

        @Test
        void doesNotTakeTheReceiptOfAnotherEntry() throws Exception {
            lines.add(token(log.id(3), log.leafHash(3), TestLog.TIME, key));
            lines.add(log.id(4).toString());
            receipts.put(log.id(3).toString(), log.publicReceipt(5).toString());
            receipts.put(log.id(4).toString(), log.publicReceipt(5).toString());
            Ran ran = check();
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.json().path("omitted").asInt()).isEqualTo(2);
        }

        @Test
        void givesAYoungTokenItsTime() throws Exception {
            UUID entry = new UUID(System.currentTimeMillis() << 16 | 0x7000, 0x8000_0000_0000_0001L);
            lines.add(token(entry, log.leafHash(0), Instant.now(), key));
            Ran ran = check();
            assertThat(ran.status()).isZero();
            assertThat(ran.json().path("pending").asInt()).isEqualTo(1);
            Ran impatient = check("--merge-delay-max", "1", "--wait");
            assertThat(impatient.status()).isEqualTo(1);
            assertThat(impatient.json().path("omitted").asInt()).isEqualTo(1);
        }

        @Test
        void holdsNoProofWithATokenThatTheGatewayDidNotSign() throws Exception {
            ECKey stranger = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
            lines.add(token(log.id(1), log.leafHash(1), TestLog.TIME, stranger));
            Ran ran = check();
            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.json().at("/receipts/0/standing").asText()).isEqualTo("not-signed");
        }

        @Test
        void concludesNothingFromSilence() throws Exception {
            lines.add(log.id(1).toString());
            door.stop(0);
            Ran ran = check();
            assertThat(ran.status()).isEqualTo(3);
            assertThat(ran.json().at("/receipts/0/standing").asText()).isEqualTo("unanswered");
        }

        @Test
        void isToldWhichLineIsNoReceipt() throws Exception {
            lines.add(log.id(1).toString());
            lines.add("eyJ.not.ours");
            Ran ran = check();
            assertThat(ran.status()).isEqualTo(3);
            assertThat(ran.err()).contains("Line 2");
        }
    }
}
