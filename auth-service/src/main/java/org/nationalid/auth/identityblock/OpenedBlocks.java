package org.nationalid.auth.identityblock;

import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.util.Base64URL;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import org.nationalid.auth.factor.AuthRef;

/// Remembers which blocks of a citizen were opened, for as long as they are fresh, on all nodes together.
@ApplicationScoped
class OpenedBlocks {
    /// Longer than a block can be fresh by any of the clocks involved.
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private static final String REMEMBER = """
            with swept as (
                delete from identity_block_opened where auth_ref = :citizen and opened_at < :since
            )
            insert into identity_block_opened (auth_ref, digest, opened_at) values (:citizen, :digest, :now)
            on conflict do nothing
            returning 1
            """;

    private final EntityManager database;

    OpenedBlocks(EntityManager database) {
        this.database = database;
    }

    /// @param compact a block that was just opened
    /// @return false when this very block was opened before
    boolean remember(AuthRef citizen, String compact, Instant now) {
        return !database.createNativeQuery(REMEMBER)
                .setParameter("citizen", citizen.value())
                .setParameter("digest", digest(compact))
                .setParameter("now", now)
                .setParameter("since", now.minus(REMEMBERED))
                .getResultList()
                .isEmpty();
    }

    /// Of the bytes, not of their spelling: lenient base64url has many spellings of one block.
    private static byte[] digest(String compact) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Base64URL part : JOSEObject.split(compact)) digest.update(part.decode());
            return digest.digest();
        } catch (NoSuchAlgorithmException | ParseException e) {
            throw new IllegalStateException("the block was opened, and every Java platform has SHA-256", e);
        }
    }
}
