package org.nationalid.transparencylog.witness;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.nationalid.transparencylog.merkle.ConsistencyProof;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.NoteSignature;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.note.VerifierKey;

/// Decides what to cosign. Comparing and remembering are one step: two requests at once cannot make it go back.
public final class Witness {
    private final NoteSigner signer;
    private final List<VerifierKey> logs;
    private final WitnessStore store;
    private final InstantSource clock;

    /// @param signer made by [NoteSigner#ofWitness]
    /// @param logs keys whose names are the origins of the logs that this witness follows
    public Witness(NoteSigner signer, List<VerifierKey> logs, WitnessStore store, InstantSource clock) {
        this.signer = signer;
        this.logs = List.copyOf(logs);
        this.store = store;
        this.clock = clock;
    }

    /// The checks in the order of the protocol.
    public synchronized WitnessOutcome add(AddCheckpoint request) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.of(request.checkpoint());
        } catch (IllegalArgumentException e) {
            return new WitnessOutcome.Malformed(e.getMessage());
        }
        List<VerifierKey> keys = logs.stream()
                .filter(log -> log.name().equals(checkpoint.origin()))
                .toList();
        if (keys.isEmpty()) {
            return new WitnessOutcome.UnknownLog();
        }
        SignedNote note = request.checkpoint();
        if (keys.stream().noneMatch(note::isSignedBy) || keys.stream().anyMatch(note::isForgedFor)) {
            return new WitnessOutcome.BadSignature();
        }
        if (request.oldSize() > checkpoint.size()) {
            return new WitnessOutcome.Malformed("the old size is larger than the checkpoint");
        }
        Optional<Checkpoint> last = store.last(checkpoint.origin()).map(Checkpoint::of);
        long lastSize = last.map(Checkpoint::size).orElse(0L);
        if (lastSize != request.oldSize()) {
            return new WitnessOutcome.Stale(lastSize);
        }
        Hash lastRoot = last.map(Checkpoint::root).orElse(Hash.EMPTY_TREE);
        ConsistencyProof proof = new ConsistencyProof(lastSize, checkpoint.size(), request.proof());
        if (!proof.connects(lastRoot, checkpoint.root())) {
            return new WitnessOutcome.Inconsistent();
        }
        return cosign(checkpoint, note, keys);
    }

    /// The last checkpoint with this witness's cosignature, under the hash of its origin.
    public Optional<SignedNote> last(String originHash) {
        return logs.stream()
                .map(VerifierKey::name)
                .filter(origin -> OriginHash.of(origin).equals(originHash))
                .findAny()
                .flatMap(store::last);
    }

    /// Only the log's own signatures are kept: whatever else the request carried was not checked.
    private WitnessOutcome cosign(Checkpoint checkpoint, SignedNote note, List<VerifierKey> keys) {
        NoteSignature cosignature = signer.sign(note.text(), clock.instant());
        List<NoteSignature> checked =
                keys.stream().flatMap(key -> note.signatureOf(key).stream()).toList();
        SignedNote remembered = new SignedNote(note.text(), checked).with(List.of(cosignature));
        store.save(checkpoint.origin(), remembered);
        return new WitnessOutcome.Cosigned(cosignature);
    }
}
