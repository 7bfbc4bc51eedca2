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
import org.jboss.logging.Logger;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.NoteSignature;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.policy.TrustPolicy.Witness;
import org.nationalid.transparencylog.tile.TileReader;
import org.nationalid.transparencylog.witness.AddCheckpoint;
import org.nationalid.transparencylog.witness.WitnessOutcome;

/// The witnesses of the policy: asked for cosignatures, and believed when they hold our own signature against us.
///
/// A witness's word alone stops nothing, or each of them could stop the platform; a larger or different checkpoint that
/// bears our key proves that history was lost, and closes the log.
class Witnesses {
    private static final Logger LOG = Logger.getLogger(Witnesses.class);

    private final LogTrust trust;
    private final LogIdentity identity;
    private final LogStores stores;
    private final KnownTrees known;
    private final WitnessClient client;
    private final Map<Standing, Long> standsAt = new ConcurrentHashMap<>();

    Witnesses(LogTrust trust, LogIdentity identity, LogStores stores, KnownTrees known, WitnessClient client) {
        this.trust = trust;
        this.identity = identity;
        this.stores = stores;
        this.known = known;
        this.client = client;
    }

    private record Standing(String witness, String origin) {}

    boolean suffice(SignedNote note) {
        return trust.suffices(note);
    }

    /// The note with the cosignatures that could be had in time; all witnesses are asked at once.
    SignedNote cosign(SignedNote note) {
        List<NoteSignature> lines = new ArrayList<>();
        for (Optional<NoteSignature> line : askAll(note)) {
            line.ifPresent(lines::add);
        }
        return note.with(lines);
    }

    /// @param origins of logs that there are, and of those that may follow: a witness who knows one that we do not know
    ///     has seen what a restored backup forgot
    /// @throws LogDamaged when a witness holds a checkpoint of ours that what we know does not grow from
    void refuseIfAhead(List<String> origins) {
        for (Witness witness : trust.witnesses()) {
            try {
                for (String origin : origins) {
                    client.last(witness.url(), origin).ifPresent(note -> compare(witness, note, origin));
                }
            } catch (IOException e) {
                LOG.warnf("witness %s could not be asked what it saw: %s", witness.name(), e.getMessage());
            }
        }
    }

    private List<Optional<NoteSignature>> askAll(SignedNote note) {
        List<Optional<NoteSignature>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Optional<NoteSignature>>> asked = new ArrayList<>();
            for (Witness witness : trust.witnesses()) {
                asked.add(threads.submit(() -> ask(witness, note)));
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

    private Optional<NoteSignature> ask(Witness witness, SignedNote note) {
        String origin = Checkpoint.of(note).origin();
        try {
            WitnessOutcome outcome =
                    add(witness, note, standsAt.getOrDefault(new Standing(witness.name(), origin), 0L));
            if (outcome instanceof WitnessOutcome.Stale(long size)
                    && size <= Checkpoint.of(note).size()) {
                outcome = add(witness, note, size);
            }
            return switch (outcome) {
                case WitnessOutcome.Cosigned(NoteSignature line) -> accept(witness, note, line);
                case WitnessOutcome.Stale _, WitnessOutcome.Inconsistent _ -> {
                    client.last(witness.url(), origin).ifPresent(seen -> compare(witness, seen, origin));
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
        Checkpoint checkpoint = Checkpoint.of(note);
        TileReader reader = new TileReader(stores.of(checkpoint.origin()).tiles(), checkpoint.size());
        AddCheckpoint request =
                new AddCheckpoint(from, reader.proofs().consistency(from).hashes(), note);
        return client.add(witness.url(), request);
    }

    private Optional<NoteSignature> accept(Witness witness, SignedNote note, NoteSignature line) {
        if (!note.with(List.of(line)).isSignedBy(witness.key())) {
            LOG.warnf("witness %s answered with a wrong cosignature", witness.name());
            return Optional.empty();
        }
        Checkpoint checkpoint = Checkpoint.of(note);
        standsAt.put(new Standing(witness.name(), checkpoint.origin()), checkpoint.size());
        return Optional.of(line);
    }

    private void compare(Witness witness, SignedNote seen, String origin) {
        Checkpoint checkpoint = Checkpoint.of(seen);
        if (!checkpoint.origin().equals(origin) || !identity.signed(seen)) {
            LOG.warnf("witness %s shows a checkpoint that this log never signed", witness.name());
            return;
        }
        // As it is by now: another node may have moved it.
        KnownTree tree = known.find(origin)
                .orElseThrow(() -> new LogDamaged("witness " + witness.name() + " saw " + origin
                        + ", but the database knows nothing of it: was a backup restored?"));
        if (checkpoint.size() > tree.size()) {
            throw new LogDamaged("witness " + witness.name() + " saw size " + checkpoint.size()
                    + ", but the database knows only " + tree.size() + " leaves: was a backup restored?");
        }
        if (!tree.rootAt(stores.of(origin).tiles(), checkpoint.size()).equals(checkpoint.root())) {
            throw new LogDamaged("witness " + witness.name() + " saw another root at size " + checkpoint.size());
        }
    }
}
