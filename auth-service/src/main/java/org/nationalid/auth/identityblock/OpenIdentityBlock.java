package org.nationalid.auth.identityblock;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.nationalid.auth.factor.AuthRef;
import org.nationalid.platform.problem.Refusal;

/// Opens an identity block and makes sure that it was made now, for this transaction, and was not seen before.
@ApplicationScoped
public class OpenIdentityBlock {
    private final IdentityBlockKey key;
    private final ObjectMapper json;
    private final Validator validator;
    private final OpenedBlocks openedBlocks;
    private final InstantSource clock;

    OpenIdentityBlock(
            IdentityBlockKey key,
            ObjectMapper json,
            Validator validator,
            OpenedBlocks openedBlocks,
            InstantSource clock) {
        this.key = key;
        this.json = json;
        this.validator = validator;
        this.openedBlocks = openedBlocks;
        this.clock = clock;
    }

    public IdentityBlock open(String compact, AuthRef citizen, String transactionId) {
        IdentityBlock block = parse(key.open(compact));
        Instant now = clock.instant();
        if (!block.transactionId().equals(transactionId) || !block.isFreshAt(now))
            throw Refusal.at(IdentityBlockRefusal.IDENTITY_BLOCK_STALE, "identity_block");
        if (block.showsFinger() && !openedBlocks.remember(citizen, compact, now))
            throw Refusal.at(IdentityBlockRefusal.IDENTITY_BLOCK_REPLAYED, "identity_block");
        return block;
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
