package org.nationalid.gateway.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.gateway.FakeServices;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.clientauth.OAuthFailure;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.testsupport.TestKeys;

/// Since when which key signs. Every node here has a memory of its own; database and access log are those of all.
@QuarkusTest
class KeyRotationTest {
    private static final JWTClaimsSet CLAIMS =
            new JWTClaimsSet.Builder().subject("1.subject").build();

    private final ECKey first = key();
    private final ECKey second = key();
    private final ECKey third = key();

    @Inject
    AgroalDataSource database;

    @Inject
    AccessLog accessLog;

    @Inject
    SigningKeys keysOfTheGateway;

    @BeforeEach
    void afterTheGatewayHasWrittenDownItsOwn() {
        FakeServices.forgetEverything();
        keysOfTheGateway.sign(CLAIMS, "JWT");
        FakeServices.forgetEverything();
    }

    @AfterEach
    void theLogIsUp() {
        FakeServices.auditIsDown = false;
    }

    @Nested
    class ARotation {
        @Test
        void saysWhichKeysArePublishedAndWhichOneSigns() {
            node(first, second).sign(CLAIMS, "JWT");
            assertThat(entries()).singleElement().satisfies(entry -> {
                assertThat(entry.path("outcome").asText()).isEqualTo("success");
                assertThat(entry.path("items"))
                        .extracting(JsonNode::asText)
                        .containsExactly(
                                "published:" + thumbprint(first),
                                "published:" + thumbprint(second),
                                "signs:" + thumbprint(first));
                assertThat(entry.toString())
                        .doesNotContain(first.getX().toString(), first.getD().toString());
            });
        }

        @Test
        void isWrittenDownOnceAlthoughSeveralNodesStartAtOnce() throws Exception {
            List<SigningKeys> nodes =
                    Stream.generate(() -> node(first, second)).limit(6).toList();
            assertThat(tokensSignedAtOnce(nodes)).hasSize(6).allMatch(token -> isSignedBy(first, token));
            assertThat(signers()).containsExactly(thumbprint(first));
        }

        @Test
        void isWrittenDownByEachOfTwoNodesThatStartAtOnceWithOtherKeys() throws Exception {
            tokensSignedAtOnce(List.of(node(first, second), node(second, third)));
            assertThat(signers()).containsExactlyInAnyOrder(thumbprint(first), thumbprint(second));
        }

        @Test
        void isWrittenDownEachTimeAlsoBackAndForth() {
            node(first, second).sign(CLAIMS, "JWT");
            node(second, first).sign(CLAIMS, "JWT");
            node(first, second).sign(CLAIMS, "JWT");
            assertThat(signers()).containsExactly(thumbprint(first), thumbprint(second), thumbprint(first));
        }

        @Test
        void isWrittenDownAlsoWhereTheNewKeyHasTheOldName() {
            ECKey namesake = TestKeys.ecKey(first.getKeyID());
            node(first, second).sign(CLAIMS, "JWT");
            node(namesake, second).sign(CLAIMS, "JWT");
            assertThat(signers()).containsExactly(thumbprint(first), thumbprint(namesake));
        }

        @Test
        void isWrittenDownInTheSameFewCharactersHoweverLongTheNameOfAKeyIs() {
            ECKey longName = TestKeys.ecKey("k".repeat(300));
            assertThat(node(longName, second).sign(CLAIMS, "JWT")).matches(token -> isSignedBy(longName, token));
            assertThat(entries()).singleElement().satisfies(entry -> assertThat(entry.path("items"))
                    .allMatch(item -> item.asText().length() <= "published:".length() + 43));
        }

        @Test
        void isWrittenDownAlsoWhereTheSignerStays() {
            node(first, second).sign(CLAIMS, "JWT");
            node(first, third).sign(CLAIMS, "JWT");
            assertThat(signers()).containsExactly(thumbprint(first), thumbprint(first));
        }
    }

    @Nested
    class ANodeThatStarts {
        @Test
        void writesNothingWhereNothingChanged() {
            node(first, second).sign(CLAIMS, "JWT");
            SigningKeys later = node(first, second);
            NewNode.recordUnasked(later);
            later.sign(CLAIMS, "JWT");
            assertThat(entries()).hasSize(1);
        }

        @Test
        void needsNoTokenToBeAskedFor() {
            NewNode.recordUnasked(node(first, second));
            assertThat(signers()).containsExactly(thumbprint(first));
        }

        @Test
        void isNotStoppedByAnAccessLogThatIsDown() {
            FakeServices.auditIsDown = true;
            SigningKeys node = node(first, second);
            NewNode.recordUnasked(node);
            FakeServices.auditIsDown = false;
            NewNode.recordUnasked(node);
            assertThat(signers()).containsExactly(thumbprint(first));
        }

        @Test
        void isNotStoppedByADatabaseThatIsAway() throws SQLException {
            SigningKeys node = NewNode.with(first, second, closed(), accessLog);
            NewNode.recordUnasked(node);
            assertThatException().isThrownBy(() -> node.sign(CLAIMS, "JWT")).satisfies(failure -> assertThat(
                            statusAtTheTokenEndpoint(failure))
                    .isEqualTo(503));
            assertThat(entries()).isEmpty();
        }

        @Test
        void repeatsNoEntryOfOneThatDiedBeforeItCouldTickItOff() throws SQLException {
            node(first, second).sign(CLAIMS, "JWT");
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("update signing_key_change set recorded = false"
                        + " where number = (select max(number) from signing_key_change)");
            }
            node(first, second).sign(CLAIMS, "JWT");
            assertThat(signers()).containsExactly(thumbprint(first));
            assertThat(unrecorded()).isEmpty();
        }

        @Test
        void writesDownWhatAnEarlierOneCouldNot() {
            FakeServices.auditIsDown = true;
            NewNode.recordUnasked(node(first, second));
            FakeServices.auditIsDown = false;
            node(second, third).sign(CLAIMS, "JWT");
            assertThat(signers()).containsExactly(thumbprint(first), thumbprint(second));
        }
    }

    @Nested
    class AToken {
        @Test
        void leavesUnderNoKeyThatIsNotWrittenDown() {
            FakeServices.auditIsDown = true;
            SigningKeys node = node(first, second);
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> node.sign(CLAIMS, "JWT"))
                    .satisfies(refusal -> {
                        assertThat(refusal.code().slug()).isEqualTo("access-log-unavailable");
                        assertThat(refusal.retryAfterSeconds()).isPositive();
                    });
            FakeServices.auditIsDown = false;
            assertThat(node.sign(CLAIMS, "JWT")).matches(token -> isSignedBy(first, token));
            assertThat(signers()).containsExactly(thumbprint(first));
        }

        @Test
        void asksNobodyOnceItsKeyIsWrittenDown() {
            SigningKeys node = node(first, second);
            node.sign(CLAIMS, "JWT");
            FakeServices.auditIsDown = true;
            assertThat(node.sign(CLAIMS, "JWT")).isNotEmpty();
        }
    }

    private SigningKeys node(ECKey current, ECKey next) {
        return NewNode.with(current, next, database, accessLog);
    }

    private List<KeyChange> unrecorded() {
        return new KeyLedger(database).unrecorded();
    }

    private static AgroalDataSource closed() throws SQLException {
        AgroalDataSource away = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl("jdbc:postgresql://127.0.0.1/away")))
                .get());
        away.close();
        return away;
    }

    private static int statusAtTheTokenEndpoint(Throwable failure) {
        RuntimeException answer = OAuthFailure.from((RuntimeException) failure, OAuth2Error.INVALID_GRANT);
        return ((OAuthFailure) answer).error().getHTTPStatusCode();
    }

    private static ECKey key() {
        return TestKeys.ecKey(UUID.randomUUID().toString());
    }

    private static List<String> tokensSignedAtOnce(List<SigningKeys> nodes) throws Exception {
        var start = new CyclicBarrier(nodes.size());
        List<Callable<String>> signing = nodes.stream()
                .<Callable<String>>map(node -> () -> {
                    start.await();
                    return node.sign(CLAIMS, "JWT");
                })
                .toList();
        List<String> tokens = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> token : threads.invokeAll(signing)) {
                tokens.add(token.get());
            }
        }
        return tokens;
    }

    private static String thumbprint(ECKey key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isSignedBy(ECKey key, String token) {
        try {
            return SignedJWT.parse(token).getHeader().getKeyID().equals(key.getKeyID());
        } catch (ParseException e) {
            return false;
        }
    }

    private static List<JsonNode> entries() {
        return FakeServices.entriesOf("key.rotated");
    }

    private static List<String> signers() {
        return entries().stream()
                .map(entry -> entry.path("items").path(2).asText().replace("signs:", ""))
                .toList();
    }
}
