package org.nationalid.platform.keys;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// The file keystore: `<name>.key` holds 32 random bytes as base64url, `<name>.jwk` a P-256 key (RFC 7517).
/// An HSM takes its place behind the same three methods.
@ApplicationScoped
public class KeyDirectory {
    private static final int SECRET_BYTES = 32;

    private final Path ownKeys;
    private final Path trustedKeys;

    KeyDirectory(KeysConfig keys, TrustConfig trust) {
        this.ownKeys = keys.directory();
        this.trustedKeys = trust.directory();
    }

    /// @throws MissingKey when there is no such file or it does not hold 32 bytes
    public byte[] bytes(String name) {
        Path file = ownKeys.resolve(name + ".key");
        byte[] secret;
        try {
            secret = Base64.getUrlDecoder().decode(read(file).strip());
        } catch (IllegalArgumentException e) {
            throw new MissingKey(file, "is not base64url");
        }
        if (secret.length != SECRET_BYTES) {
            throw new MissingKey(file, "does not hold 32 bytes");
        }
        return secret;
    }

    /// The same secret as a key for HMAC-SHA-256 or AES-256.
    public SecretKey secret(String name) {
        return new SecretKeySpec(bytes(name), "AES");
    }

    /// @throws MissingKey when there is no such file or it is not an EC key with a `kid`
    public ECKey ecKey(String name) {
        return parse(ownKeys.resolve(name + ".jwk"));
    }

    /// The public key of a caller, if the operator placed one.
    public Optional<ECKey> trusted(String caller) {
        Path file = trustedKeys.resolve(caller + ".jwk");
        return Files.isRegularFile(file) ? Optional.of(parse(file).toPublicJWK()) : Optional.empty();
    }

    private static ECKey parse(Path file) {
        try {
            ECKey key = ECKey.parse(read(file));
            if (key.getKeyID() == null) {
                throw new MissingKey(file, "has no kid");
            }
            return key;
        } catch (ParseException e) {
            throw new MissingKey(file, "is not an EC key in JWK form");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new MissingKey(file, "cannot be read");
        }
    }

    /// A key that the service needs is not there; the message names the file, never its content.
    public static final class MissingKey extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        MissingKey(Path file, String reason) {
            super("Key file " + file + " " + reason + ". The operator's guide says how keys are made.");
        }
    }
}
