package org.nationalid.audit.timestamp;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nationalid.audit.TestEvents.append;
import static org.nationalid.audit.TestEvents.failedSignIn;
import static org.nationalid.audit.TestEvents.gateway;
import static org.nationalid.audit.TestEvents.receiptOf;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.Test;
import org.nationalid.audit.AuditServiceTest;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.SignedNote;

@QuarkusTest
@AuditServiceTest
class TimestampResourceTest {
    @Test
    void showsEverybodyTheStampedCheckpointAndItsStamp() throws Exception {
        Map<String, Object> event = failedSignIn(Instant.parse("2026-11-23T02:30:11.482Z"));
        append(event).statusCode(201);
        receiptOf((String) event.get("id"));
        String list = "";
        for (int tries = 0; list.isEmpty() && tries < 400; tries++) {
            list = gateway()
                    .when()
                    .get("/log/timestamps")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            Thread.sleep(50);
        }
        String size = list.substring(0, list.indexOf(' '));
        String note = gateway()
                .when()
                .get("/log/timestamps/{size}.checkpoint", size)
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=1")
                .extract()
                .asString();
        assertEquals(Long.parseLong(size), Checkpoint.of(SignedNote.parse(note)).size());
        byte[] response = gateway()
                .when()
                .get("/log/timestamps/{size}.tsr", size)
                .then()
                .statusCode(200)
                .contentType("application/timestamp-reply")
                .extract()
                .asByteArray();
        assertEquals(0, new TimeStampResponse(response).getStatus());
    }

    @Test
    void saysWhichSizesThereAre() {
        gateway()
                .when()
                .get("/log/timestamps/999999999.tsr")
                .then()
                .statusCode(404)
                .body("type", endsWith("/timestamp-not-found"));
    }
}
