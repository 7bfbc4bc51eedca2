package org.nationalid.admin.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.policy.TrustPolicy;
import org.nationalid.transparencylog.policy.TrustPolicy.Verdict.NotTrusted;
import org.nationalid.transparencylog.policy.TrustPolicy.Verdict.Trusted;
import org.nationalid.transparencylog.proof.Receipt;

/// Checks a receipt (C2SP tlog-proof) with nothing but its text and a policy: that the entry makes the leaf, that the
/// leaf leads to the root, that the log and enough witnesses signed the root.
public final class ReceiptCheck {
    private final TrustPolicy policy;

    public ReceiptCheck(TrustPolicy policy) {
        this.policy = policy;
    }

    /// @param promised the leaf hash that a token or an answer named, when there is one
    public ReceiptVerdict check(String text, Optional<Hash> promised) {
        try {
            return check(Receipt.parse(text), promised);
        } catch (IllegalArgumentException e) {
            return new ReceiptVerdict.Unsound(e.getMessage());
        }
    }

    private ReceiptVerdict check(Receipt receipt, Optional<Hash> promised) {
        Optional<EntryLeaf> entry =
                receipt.extra().length == 0 ? Optional.empty() : Optional.of(EntryLeaf.of(receipt.extra()));
        Optional<Hash> leaf = promised.or(() -> entry.map(EntryLeaf::hash));
        if (leaf.isEmpty()) {
            return new ReceiptVerdict.Unsound(
                    "it holds no entry (the citizen's key was destroyed, or it was never for you):"
                            + " give the hash that the token named, with --leaf-hash");
        }
        if (entry.isPresent() && !entry.get().hash().equals(leaf.get())) {
            return new ReceiptVerdict.Unsound("its entry is not the one that was promised");
        }
        return switch (policy.judge(receipt.checkpoint())) {
            case NotTrusted(var reason) ->
                new ReceiptVerdict.Unsound("its checkpoint is not to be believed: " + reason);
            case Trusted(var checkpoint, var witnessedBy) ->
                receipt.proof().connects(leaf.get(), checkpoint.root())
                        ? new ReceiptVerdict.Sound(
                                receipt.proof().index(), checkpoint, witnessedBy, leaf.get(), event(entry))
                        : new ReceiptVerdict.Unsound("its entry does not lead to the signed root");
        };
    }

    private static Optional<JsonNode> event(Optional<EntryLeaf> entry) {
        return entry.map(EntryLeaf::event);
    }
}
