package org.nationalid.transparencylog.witness;

import org.nationalid.transparencylog.note.NoteSignature;

/// How a request to a witness can end; each case is one HTTP status of the protocol.
public sealed interface WitnessOutcome {
    /// 200: the cosignature.
    record Cosigned(NoteSignature cosignature) implements WitnessOutcome {}

    /// 404: the witness does not know the log.
    record UnknownLog() implements WitnessOutcome {}

    /// 403: no right signature of the log.
    record BadSignature() implements WitnessOutcome {}

    /// 400: malformed, or the old size is larger than the checkpoint.
    record Malformed(String reason) implements WitnessOutcome {}

    /// 409: the witness stands elsewhere.
    record Stale(long size) implements WitnessOutcome {}

    /// 422: the checkpoint does not grow from what the witness saw.
    record Inconsistent() implements WitnessOutcome {}
}
