package org.nationalid.consent;

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

    @Test
    void aDecisionCostsOneStatement() {
        String citizen = Caller.someCitizen();
        Caller.grant(citizen, "tax-office", "name");
        double before = statements();
        Caller.gateway()
                .body(Caller.question(citizen, "tax-office", "name"))
                .post("/v1/decisions")
                .then()
                .statusCode(200);
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
