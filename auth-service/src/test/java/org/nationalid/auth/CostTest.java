package org.nationalid.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

/// The way that every sign-in takes stays short: statements, not hops, decide how many a second the country can bear.
@QuarkusTest
@RunningService
class CostTest {
    private static final String PREPARED =
            "hibernate_statements_total{entityManagerFactory=\"<default>\",status=\"prepared\"} ";

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    private final Citizen citizen = Citizen.someone();

    @Test
    void sendingACodeCostsOneStatement() {
        double before = statements();
        citizen.getsCode();
        assertThat(statements() - before).isEqualTo(1);
    }

    @Test
    void verifyingARightCodeCostsOneStatement() {
        String code = citizen.getsCode();
        double before = statements();
        citizen.types(code).statusCode(200);
        assertThat(statements() - before).isEqualTo(1);
    }

    private double statements() {
        return given().get(metrics)
                .asString()
                .lines()
                .filter(line -> line.startsWith(PREPARED))
                .mapToDouble(line -> Double.parseDouble(line.substring(PREPARED.length())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the number of statements is not published"));
    }
}
