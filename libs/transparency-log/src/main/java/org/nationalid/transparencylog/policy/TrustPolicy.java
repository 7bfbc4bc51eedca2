package org.nationalid.transparencylog.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.note.VerifierKey;

/// Decides whether a checkpoint may be believed: signed by a known log, and seen by enough witnesses.
///
/// @param logs the name of each key is the origin of its log
public record TrustPolicy(List<VerifierKey> logs, List<Witness> witnesses, Quorum quorum) {
    public TrustPolicy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
    }

    /// A witness under the name that the policy gives it.
    ///
    /// @param url where it is asked for cosignatures; empty when the policy is only for verifying
    public record Witness(String name, VerifierKey key, String url) {}

    /// How the judgement of one checkpoint can end.
    public sealed interface Verdict {
        /// @param witnessedBy policy names of the witnesses whose cosignatures are right
        record Trusted(Checkpoint checkpoint, Set<String> witnessedBy) implements Verdict {}

        record NotTrusted(String reason) implements Verdict {}
    }

    /// @throws IllegalArgumentException naming the line that is wrong
    public static TrustPolicy parse(String file) {
        return new PolicyParser().parse(file);
    }

    public Verdict judge(SignedNote note) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.of(note);
        } catch (IllegalArgumentException e) {
            return new Verdict.NotTrusted(e.getMessage());
        }
        if (logs.stream().noneMatch(log -> log.name().equals(checkpoint.origin()) && note.isSignedBy(log))) {
            return new Verdict.NotTrusted("no log of the policy signed it");
        }
        if (logs.stream().anyMatch(note::isForgedFor)
                || witnesses.stream().anyMatch(witness -> note.isForgedFor(witness.key()))) {
            return new Verdict.NotTrusted("a signature under a known key is wrong");
        }
        Set<String> seenBy = witnesses.stream()
                .filter(witness -> note.isSignedBy(witness.key()))
                .map(Witness::name)
                .collect(Collectors.toUnmodifiableSet());
        return quorum.isMetBy(seenBy)
                ? new Verdict.Trusted(checkpoint, seenBy)
                : new Verdict.NotTrusted("too few witnesses: " + seenBy.size() + " of " + witnesses.size());
    }
}
