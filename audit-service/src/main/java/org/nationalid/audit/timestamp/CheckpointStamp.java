package org.nationalid.audit.timestamp;

import java.time.Instant;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.SignedNote;

/// A checkpoint and an authority's word that it existed by then.
final class CheckpointStamp {
    private final SignedNote note;
    private final byte[] response;
    private final Instant stampedAt;

    /// @param response TimeStampResp in DER
    CheckpointStamp(SignedNote note, byte[] response, Instant stampedAt) {
        this.note = note;
        this.response = response.clone();
        this.stampedAt = stampedAt;
    }

    Checkpoint checkpoint() {
        return Checkpoint.of(note);
    }

    /// What was stamped, to the byte.
    SignedNote note() {
        return note;
    }

    byte[] response() {
        return response.clone();
    }

    Instant stampedAt() {
        return stampedAt;
    }
}
