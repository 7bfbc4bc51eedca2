package org.nationalid.audit.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.nationalid.audit.entry.EntryRefusal;
import org.nationalid.audit.entry.FindEntries;
import org.nationalid.audit.entry.StoredEntry;
import org.nationalid.audit.log.LogRefusal;
import org.nationalid.audit.log.PublishedLog;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.transparencylog.merkle.InclusionProof;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.SignedNote;

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

    /// @param subject when present, the entry must be about that citizen
    ProvenEntry prove(UUID id, Optional<String> subject) {
        StoredEntry entry = subject.map(citizen -> entries.findOwn(id, citizen))
                .orElseGet(() -> entries.find(id))
                .orElseThrow(() -> new Refusal(EntryRefusal.ENTRY_NOT_FOUND));
        SignedNote checkpoint = log.checkpoint()
                .filter(note -> Checkpoint.of(note).size() > entry.leaf().index())
                .orElseThrow(() -> new Refusal(LogRefusal.ENTRY_NOT_INTEGRATED).retryAfter(RETRY_AFTER));
        InclusionProof proof = log.prove(entry.leaf().index(), checkpoint);
        if (!proof.connects(entry.leaf().hash(), Checkpoint.of(checkpoint).root())) {
            throw new Refusal(LogRefusal.LOG_DAMAGED);
        }
        return new ProvenEntry(entry, proof, checkpoint);
    }
}
