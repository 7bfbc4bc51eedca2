package org.nationalid.admin.receipt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.nationalid.admin.terminal.Failure;
import org.nationalid.transparencylog.merkle.Hash;

/// Completeness as a relying party can check it: every promise must be kept within the published maximum merge delay.
/// Whoever holds a promise and gets no valid receipt after that time holds proof of omission.
public final class Completeness {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final ReceiptDoor door;
    private final PublicLeaves leaves;
    private final ReceiptCheck check;
    private final Duration mergeDelayMax;
    private final boolean waits;
    private final InstantSource clock;

    /// @param waits whether to wait for promises that are still young
    public Completeness(
            ReceiptDoor door,
            PublicLeaves leaves,
            ReceiptCheck check,
            Duration mergeDelayMax,
            boolean waits,
            InstantSource clock) {
        this.door = door;
        this.leaves = leaves;
        this.check = check;
        this.mergeDelayMax = mergeDelayMax;
        this.waits = waits;
        this.clock = clock;
    }

    /// How one promise stands.
    public enum Standing {
        PROVEN("proven"),
        /// Not yet due.
        PENDING("pending"),
        /// Due, and there is no valid receipt.
        OMITTED("omitted"),
        /// Nobody answered, which is no proof of anything.
        UNANSWERED("unanswered"),
        /// No key of the gateway signed the token, so it promises nothing.
        NOT_SIGNED("not-signed");

        private final String wireName;

        Standing(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    public record Finding(ReceiptClaim claim, Standing standing, String reason, Optional<ReceiptVerdict.Sound> proof) {
        static Finding of(ReceiptClaim claim, Standing standing, String reason) {
            return new Finding(claim, standing, reason, Optional.empty());
        }
    }

    public Finding examine(ReceiptClaim claim) {
        if (claim.token().isPresent() && !door.signed(claim.token().get())) {
            return Finding.of(claim, Standing.NOT_SIGNED, "no key of the gateway signed this token");
        }
        Instant due = claim.madeAt().plus(mergeDelayMax);
        Finding finding = ask(claim, due);
        while (waits && finding.standing() == Standing.PENDING) {
            pause();
            finding = ask(claim, due);
        }
        return finding;
    }

    private Finding ask(ReceiptClaim claim, Instant due) {
        boolean isDue = !clock.instant().isBefore(due);
        return switch (door.receiptOf(claim.entry())) {
            case ReceiptDoor.Answer.Unreachable(var reason) -> Finding.of(claim, Standing.UNANSWERED, reason);
            case ReceiptDoor.Answer.Withheld(var reason) ->
                Finding.of(
                        claim,
                        isDue ? Standing.OMITTED : Standing.PENDING,
                        isDue ? reason + ", though it was due at " + due : reason + "; it is due at " + due);
            case ReceiptDoor.Answer.Given(var text) -> judged(claim, text);
        };
    }

    /// A receipt that does not hold is no receipt.
    private Finding judged(ReceiptClaim claim, String text) {
        Optional<Hash> promised = claim.leafHash().or(() -> leaves.hashOf(claim.entry(), text));
        return switch (check.check(text, promised)) {
            case ReceiptVerdict.Sound sound ->
                new Finding(claim, Standing.PROVEN, "leaf " + sound.index(), Optional.of(sound));
            case ReceiptVerdict.Unsound(var reason) ->
                Finding.of(claim, Standing.OMITTED, "the receipt is not valid: " + reason);
        };
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted.", "Run it again.", e);
        }
    }
}
