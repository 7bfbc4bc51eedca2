package org.nationalid.audit.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.NoteSignature;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.note.VerifierKey;
import org.nationalid.transparencylog.policy.TrustPolicy;
import org.nationalid.transparencylog.policy.TrustPolicy.Witness;
import org.nationalid.transparencylog.tile.TileReader;
import org.nationalid.transparencylog.tile.TileStore;
import org.nationalid.transparencylog.witness.AddCheckpoint;
import org.nationalid.transparencylog.witness.WitnessOutcome;

/// The witnesses of the policy: asked for cosignatures, and believed when they hold our own signature against us.
///
/// A witness's word alone stops nothing, or each of them could stop the platform; a larger or different checkpoint that
/// bears our key proves that history was lost, and closes the log.
class Witnesses {
    private static final Logger LOG = Logger.getLogger(Witnesses.class);

    private final TrustPolicy policy;
    private final VerifierKey self;
    private final TileStore tiles;
    private final WitnessClient client;
    private final Map<String, Long> standsAt = new ConcurrentHashMap<>();

    Witnesses(TrustPolicy policy, VerifierKey self, TileStore tiles, WitnessClient client) {
        this.policy = policy;
        this.self = self;
        this.tiles = tiles;
        this.client = client;
    }

    boolean suffice(SignedNote note) {
        return policy.judge(note) instanceof TrustPolicy.Verdict.Trusted;
    }

    /// The note with the cosignatures that could be had in time; all witnesses are asked at once.
    ///
    /// @param current the head as it is by then; another node may have moved it
    SignedNote cosign(SignedNote note, Supplier<TreeHead> current) {
        List<NoteSignature> lines = new ArrayList<>();
        for (Optional<NoteSignature> line : askAll(note, current)) {
            line.ifPresent(lines::add);
        }
        return note.with(lines);
    }

    /// @throws LogDamaged when a witness holds a checkpoint of ours that `head` does not grow from
    void refuseIfAhead(TreeHead head) {
        for (Witness witness : policy.witnesses()) {
            try {
                client.last(witness.url(), self.name()).ifPresent(note -> compare(witness, note, head));
            } catch (IOException e) {
                LOG.warnf("witness %s could not be asked what it saw: %s", witness.name(), e.getMessage());
            }
        }
    }

    private List<Optional<NoteSignature>> askAll(SignedNote note, Supplier<TreeHead> current) {
        List<Optional<NoteSignature>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<NoteSignature>>> asked = new ArrayList<>();
            for (Witness witness : policy.witnesses()) {
                asked.add(threads.submit(() -> ask(witness, note, current)));
            }
            for (Future<Optional<NoteSignature>> answer : asked) {
                answers.add(answer.get());
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answers;
    }

    private Optional<NoteSignature> ask(Witness witness, SignedNote note, Supplier<TreeHead> current) {
        try {
            WitnessOutcome outcome = add(witness, note, standsAt.getOrDefault(witness.name(), 0L));
            if (outcome instanceof WitnessOutcome.Stale(long size)
                    && size <= Checkpoint.of(note).size()) {
                outcome = add(witness, note, size);
            }
            return switch (outcome) {
                case WitnessOutcome.Cosigned(NoteSignature line) -> accept(witness, note, line);
                case WitnessOutcome.Stale _, WitnessOutcome.Inconsistent _ -> {
                    client.last(witness.url(), self.name()).ifPresent(seen -> compare(witness, seen, current.get()));
                    yield Optional.empty();
                }
                case WitnessOutcome.UnknownLog _, WitnessOutcome.BadSignature _, WitnessOutcome.Malformed _ ->
                    Optional.empty();
            };
        } catch (IOException e) {
            LOG.warnf("witness %s did not cosign: %s", witness.name(), e.getMessage());
            return Optional.empty();
        }
    }

    private WitnessOutcome add(Witness witness, SignedNote note, long from) throws IOException {
        TileReader reader = new TileReader(tiles, Checkpoint.of(note).size());
        AddCheckpoint request =
                new AddCheckpoint(from, reader.proofs().consistency(from).hashes(), note);
        return client.add(witness.url(), request);
    }

    private Optional<NoteSignature> accept(Witness witness, SignedNote note, NoteSignature line) {
        if (!note.with(List.of(line)).isSignedBy(witness.key())) {
            LOG.warnf("witness %s answered with a wrong cosignature", witness.name());
            return Optional.empty();
        }
        standsAt.put(witness.name(), Checkpoint.of(note).size());
        return Optional.of(line);
    }

    private void compare(Witness witness, SignedNote seen, TreeHead head) {
        Checkpoint checkpoint = Checkpoint.of(seen);
        if (!checkpoint.origin().equals(self.name()) || !seen.isSignedBy(self)) {
            LOG.warnf("witness %s shows a checkpoint that this log never signed", witness.name());
            return;
        }
        if (checkpoint.size() > head.size()) {
            throw new LogDamaged("witness " + witness.name() + " saw size " + checkpoint.size()
                    + ", but the database knows only " + head.size() + " leaves: was a backup restored?");
        }
        if (!head.rootAt(tiles, checkpoint.size()).equals(checkpoint.root())) {
            throw new LogDamaged("witness " + witness.name() + " saw another root at size " + checkpoint.size());
        }
    }
}
