package org.nationalid.auth.identityblock;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.nationalid.platform.problem.Refusal;

/// Opens an identity block and makes sure that it was made now and for this transaction.
@ApplicationScoped
public class OpenIdentityBlock {
    private static final Duration CLOCK_DIFFERENCE_MAX = Duration.ofSeconds(30);

    private final IdentityBlockKey key;
    private final ObjectMapper json;
    private final Validator validator;
    private final InstantSource clock;

    OpenIdentityBlock(IdentityBlockKey key, ObjectMapper json, Validator validator, InstantSource clock) {
        this.key = key;
        this.json = json;
        this.validator = validator;
        this.clock = clock;
    }

    public IdentityBlock open(String compact, String transactionId) {
        IdentityBlock block = parse(key.open(compact));
        if (!block.transactionId().equals(transactionId) || !isFresh(block.createdAt()))
            throw Refusal.at(IdentityBlockRefusal.IDENTITY_BLOCK_STALE, "identity_block");
        return block;
    }

    private boolean isFresh(Instant createdAt) {
        return Duration.between(createdAt, clock.instant()).abs().compareTo(CLOCK_DIFFERENCE_MAX) <= 0;
    }

    private IdentityBlock parse(byte[] plaintext) {
        try {
            IdentityBlock block = json.readValue(plaintext, IdentityBlock.class);
            if (block == null || !validator.validate(block).isEmpty()) throw IdentityBlockKey.undecryptable();
            return block;
        } catch (IOException e) {
            throw IdentityBlockKey.undecryptable(); // the cause would show the plaintext
        } finally {
            Arrays.fill(plaintext, (byte) 0);
        }
    }
}
