package org.nationalid.local.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {
    @TempDir
    private Path folder;

    private KeyFiles keys;

    @BeforeEach
    void openFolder() {
        keys = new KeyFiles(folder.resolve("auth-service"));
    }

    @Nested
    class ASecret {
        @Test
        void has32RandomBytes() {
            assertEquals(32, Base64.getUrlDecoder().decode(keys.secret("otp")).length);
            assertNotEquals(keys.secret("otp"), keys.secret("biometric-root"));
        }

        @Test
        void staysTheSameOnTheNextStart() {
            String first = keys.secret("otp");

            assertEquals(first, new KeyFiles(folder.resolve("auth-service")).secret("otp"));
        }

        @Test
        void isReadableByItsOwnerOnly() throws Exception {
            keys.secret("otp");

            Path file = folder.resolve("auth-service/otp.key");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())));
        }
    }

    @Nested
    class ASigningKey {
        @Test
        void namesItselfAndItsUse() {
            ECKey key = keys.ecKey("service-token", KeyUse.SIGNATURE);

            assertEquals(KeyUse.SIGNATURE, key.getKeyUse());
            assertFalse(key.getKeyID().isEmpty());
            assertTrue(key.isPrivate());
        }

        @Test
        void isPublishedWithoutItsPrivateHalf() throws Exception {
            ECKey key = keys.ecKey("service-token", KeyUse.SIGNATURE);
            Path published = folder.resolve("trust/gateway.jwk");

            KeyFiles.publish(key, published);

            JWK read = JWK.parse(Files.readString(published));
            assertFalse(read.isPrivate());
            assertEquals(key.getKeyID(), read.getKeyID());
        }

        @Test
        void isAlsoWrittenAsPem() throws Exception {
            ECKey key = keys.ecKey("client", KeyUse.SIGNATURE);
            keys.pem("client", key);

            String pem = Files.readString(folder.resolve("auth-service/client.pem"));
            byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            var read = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            assertEquals(key.toECPrivateKey().getS(), read.getS());
        }
    }
}
