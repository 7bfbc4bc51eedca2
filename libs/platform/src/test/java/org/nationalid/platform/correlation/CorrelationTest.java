package org.nationalid.platform.correlation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nationalid.platform.ProbeTestBase;

/// One id runs through a request.
@QuarkusTest
class CorrelationTest extends ProbeTestBase {
    @Test
    void keepsTheCallersId() {
        String id = UUID.randomUUID().toString();
        given().header(Correlation.HEADER, id)
                .get("/v1/probe/correlation")
                .then()
                .header(Correlation.HEADER, equalTo(id))
                .body(equalTo(id));
    }

    @Test
    void makesOneWhereTheCallersIsAbsentOrForeign() {
        for (String foreign : new String[] {"x", "1; drop table", "\"\"", "A".repeat(200)}) {
            Response response = given().header(Correlation.HEADER, foreign).get("/v1/probe/correlation");
            assertThat(UUID.fromString(response.asString()).version()).isEqualTo(7);
        }
    }
}
