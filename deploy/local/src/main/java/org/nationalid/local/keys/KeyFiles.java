package org.nationalid.local.keys;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;

/// One folder of secrets, readable by its owner only. A file that exists is never written again: keys outlive
/// restarts.
public final class KeyFiles {
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    public KeyFiles(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// 32 random bytes as base64url text.
    public String secret(String name) {
        return readOrCreate(name + ".key", KeyFiles::randomText);
    }

    /// A password for a database role.
    public String password(String name) {
        return readOrCreate(name + ".password", KeyFiles::randomText);
    }

    /// A private P-256 key as JWK.
    public ECKey ecKey(String name, KeyUse use) {
        String json = readOrCreate(name + ".jwk", () -> newKey(use).toJSONString());
        try {
            return ECKey.parse(json);
        } catch (ParseException e) {
            throw new IllegalStateException(folder.resolve(name + ".jwk") + " is not a key any more", e);
        }
    }

    /// The same private key in the form that libraries without JWK read (PKCS #8 PEM).
    public void pem(String name, ECKey key) {
        readOrCreate(name + ".pem", () -> pkcs8(key));
    }

    /// Public halves are no secret, but a stranger who could replace one would be trusted: they lie under the same
    /// home.
    public static void publish(ECKey key, Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, key.toPublicJWK().toJSONString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String readOrCreate(String name, java.util.function.Supplier<String> content) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                writeOwnerOnly(file, content.get());
            }
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Written beside and moved into place: a launcher killed in between leaves no half key.
    private static void writeOwnerOnly(Path file, String content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.deleteIfExists(draft);
        try {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (FileAlreadyExistsException e) {
            throw new IOException("another launcher is writing " + draft, e);
        }
        Files.writeString(draft, content + "\n");
        Files.move(draft, file);
    }

    private static String randomText() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ECKey newKey(KeyUse use) {
        Algorithm algorithm = KeyUse.ENCRYPTION.equals(use) ? JWEAlgorithm.ECDH_ES_A256KW : JWSAlgorithm.ES256;
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(use)
                    .algorithm(algorithm)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("P-256 is part of every JDK", e);
        }
    }

    private static String pkcs8(ECKey key) {
        try {
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(key.toECPrivateKey().getEncoded());
            return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----";
        } catch (JOSEException e) {
            throw new IllegalStateException("a key that we generated cannot be encoded", e);
        }
    }
}
