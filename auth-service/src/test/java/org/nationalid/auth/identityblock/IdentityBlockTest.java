package org.nationalid.auth.identityblock;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import io.quarkus.test.junit.QuarkusTest;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.nationalid.auth.Citizen;
import org.nationalid.auth.Fingers;
import org.nationalid.auth.RunningService;
import org.nationalid.testsupport.TestKeys;

@QuarkusTest
@RunningService
class IdentityBlockTest {
    private final Citizen citizen = Citizen.someone();

    @Nested
    class ACaptureClient {
        @Test
        void findsTheKeyToEncryptTo() {
            Citizen.gateway()
                    .get("/v1/identity-block-keys")
                    .then()
                    .statusCode(200)
                    .body("keys", hasSize(1))
                    .body("keys[0].use", equalTo("enc"))
                    .body("keys[0].kid", equalTo("identity-block"))
                    .body("keys[0].d", nullValue());
        }

        @Test
        void provesACodeThatOnlyThisServiceReads() throws Exception {
            String code = citizen.getsCode();
            citizen.sends(block(code, Instant.now(), citizen.transaction())).statusCode(200);
        }

        @Test
        void isRefusedWhenItsClockIsWrong() throws Exception {
            String code = citizen.getsCode();
            for (int seconds : new int[] {-45, 45})
                citizen.sends(block(code, Instant.now().plusSeconds(seconds), citizen.transaction()))
                        .statusCode(400)
                        .body("type", endsWith("/identity-block-stale"));
        }

        @Test
        void isRefusedABlockOfAnotherTransaction() throws Exception {
            String code = citizen.getsCode();
            citizen.sends(block(code, Instant.now(), "another"))
                    .statusCode(400)
                    .body("type", endsWith("/identity-block-stale"));
            citizen.types(code).statusCode(200);
        }
    }

    @Nested
    class AnAttacker {
        @Test
        void cannotAlterABlock() throws Exception {
            String block = block(citizen.getsCode(), Instant.now(), citizen.transaction());
            String[] parts = block.split("\\.", -1);
            parts[3] = (parts[3].charAt(0) == 'A' ? 'B' : 'A') + parts[3].substring(1);
            refused(String.join(".", parts));
        }

        @Test
        void cannotSendWhatWasEncryptedToAnotherKey() throws Exception {
            refused(encrypted(
                    plaintext("123456", Instant.now(), citizen.transaction()), TestKeys.ecKey("identity-block"), null));
        }

        @Test
        void cannotSendACompressedBlock() throws Exception {
            refused(encrypted(
                    plaintext("123456", Instant.now(), citizen.transaction()),
                    publishedKey(),
                    CompressionAlgorithm.DEF));
        }

        @Test
        void cannotSendTheSameFingerAgain() throws Exception {
            Fingers.bind(citizen, List.of(Fingers.sample(Fingers.RIGHT_INDEX, Fingers.image(1, 0))))
                    .statusCode(201);
            String block = encrypted(
                    """
                    {"created_at": "%s", "transaction_id": "%s", "factors":
                        [{"type": "fingerprint", "position": 2, "format": "png", "image": "%s"}]}
                    """.formatted(
                                    Instant.now(),
                                    citizen.transaction(),
                                    Base64.getEncoder().encodeToString(Fingers.image(1, 1))),
                    publishedKey(),
                    null);
            citizen.sends(block).statusCode(200);
            for (String again : List.of(block, block + "=", block + "!", block.replaceFirst("\\.(?=[^.]*$)", "~.")))
                citizen.sends(again).statusCode(400).body("type", endsWith("/identity-block-replayed"));
        }

        @Test
        void isNotToldWhatIsWrongInside() throws Exception {
            refused("nonsense");
            refused(encrypted("{\"created_at\": 1", publishedKey(), null));
            refused(encrypted("null", publishedKey(), null));
            refused(encrypted("{\"factors\": [], \"stranger\": 1}", publishedKey(), null));
        }

        private void refused(String block) {
            citizen.sends(block)
                    .statusCode(400)
                    .body("type", endsWith("/identity-block-undecryptable"))
                    .body("detail", nullValue());
        }
    }

    private static String block(String code, Instant createdAt, String transaction) throws Exception {
        return encrypted(plaintext(code, createdAt, transaction), publishedKey(), null);
    }

    private static String plaintext(String code, Instant createdAt, String transaction) {
        return """
                {"created_at": "%s", "transaction_id": "%s", "factors": [{"type": "otp", "value": "%s"}]}
                """.formatted(createdAt, transaction, code);
    }

    private static String encrypted(String plaintext, ECKey key, CompressionAlgorithm compression)
            throws JOSEException {
        JWEObject block = new JWEObject(
                new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                        .keyID(key.getKeyID())
                        .compressionAlgorithm(compression)
                        .build(),
                new Payload(plaintext));
        block.encrypt(new ECDHEncrypter(key));
        return block.serialize();
    }

    private static ECKey publishedKey() throws ParseException {
        List<Map<String, Object>> keys = Citizen.gateway()
                .get("/v1/identity-block-keys")
                .then()
                .extract()
                .path("keys");
        return ECKey.parse(keys.getFirst());
    }
}
