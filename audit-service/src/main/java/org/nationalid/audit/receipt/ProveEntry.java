package org.nationalid.audit.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.nationalid.audit.entry.EntryRefusal;
import org.nationalid.audit.entry.FindEntries;
import org.nationalid.audit.entry.StoredEntry;
import org.nationalid.audit.leaf.PlacedLeaf;
import org.nationalid.audit.log.LogRefusal;
import org.nationalid.audit.log.PublishedCheckpoint;
import org.nationalid.audit.log.PublishedLog;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.transparencylog.merkle.InclusionProof;
import org.nationalid.transparencylog.proof.Receipt;
import org.nationalid.transparencylog.tile.MissingTile;

/// Proves that an entry is in the log. A proof is checked before it is given away: tiles that were altered end here.
@ApplicationScoped
class ProveEntry {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final FindEntries entries;
    private final PublishedLog log;

    ProveEntry(FindEntries entries, PublishedLog log) {
        this.entries = entries;
        this.log = log;
    }

    /// Reads nothing but the leaf: whoever only asks for a proof opens no payload.
    ProvenLeaf prove(UUID id) {
        return prove(entries.leaf(id).orElseThrow(ProveEntry::notFound));
    }

    /// With salt and payload; after erasure the proof stands alone.
    ///
    /// @param subject when present, the entry must be about that citizen
    Receipt receipt(UUID id, Optional<String> subject) {
        StoredEntry entry = subject.map(citizen -> entries.findOwn(id, citizen))
                .orElseGet(() -> entries.find(id))
                .orElseThrow(ProveEntry::notFound);
        ProvenLeaf proven = prove(entry.leaf());
        return entry.commitment().map(proven::receiptOf).orElseGet(proven::publicReceipt);
    }

    private ProvenLeaf prove(PlacedLeaf leaf) {
        PublishedCheckpoint tree = log.holding(leaf.index())
                .orElseThrow(() -> new Refusal(LogRefusal.ENTRY_NOT_INTEGRATED).retryAfter(RETRY_AFTER));
        InclusionProof proof = prove(leaf.index(), tree);
        if (!proof.connects(leaf.hash(), tree.checkpoint().root())) {
            throw damaged();
        }
        return new ProvenLeaf(leaf, proof, tree.note());
    }

    private InclusionProof prove(long place, PublishedCheckpoint tree) {
        try {
            return log.prove(place, tree);
        } catch (MissingTile e) {
            throw tree.isClosed() && !log.isHere(tree) ? new Refusal(LogRefusal.LOG_ARCHIVED) : damaged();
        }
    }

    private static Refusal notFound() {
        return new Refusal(EntryRefusal.ENTRY_NOT_FOUND);
    }

    /// Another node may have sound tiles, and an operator may be repairing these: it is worth asking again, but not
    /// soon.
    private static Refusal damaged() {
        return new Refusal(LogRefusal.LOG_DAMAGED).retryAfter(LogRefusal.WHEN_DAMAGED);
    }
}
