package org.nationalid.audit.leaf;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.nationalid.audit.event.CanonicalPayload;
import org.nationalid.transparencylog.merkle.Hash;

/// A leaf at its place in the log. As an entry of the public tree it is canonical JSON
/// `{"c":<commitment>,"id":…,"t":…,"v":1}`.
public final class PlacedLeaf {
    private final long index;
    private final UUID id;
    private final Instant occurredAt;
    private final byte[] commitment;

    public PlacedLeaf(long index, UUID id, Instant occurredAt, byte[] commitment) {
        this.index = index;
        this.id = id;
        this.occurredAt = occurredAt;
        this.commitment = commitment.clone();
    }

    public long index() {
        return index;
    }

    public UUID id() {
        return id;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public byte[] commitment() {
        return commitment.clone();
    }

    /// No member has characters that JSON would escape, so the canonical form is a plain template.
    public byte[] entry() {
        String text = "{\"c\":\"" + Base64.getEncoder().encodeToString(commitment) + "\",\"id\":\"" + id + "\",\"t\":\""
                + CanonicalPayload.write(occurredAt) + "\",\"v\":1}";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    public Hash hash() {
        return Hash.ofLeaf(entry());
    }
}
