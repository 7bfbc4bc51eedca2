package org.nationalid.biometrics.index;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.nationalid.biometrics.sample.FingerPosition;

/// One finger of one person in the index: what the database keeps. Immutable.
public final class IndexEntry {
    private final String person;
    private final FingerPosition position;
    private final int modelId;
    private final long[] codes;

    IndexEntry(String person, FingerPosition position, int modelId, long[] codes) {
        this.person = person;
        this.position = position;
        this.modelId = modelId;
        this.codes = codes;
    }

    public String person() {
        return person;
    }

    public FingerPosition position() {
        return position;
    }

    public int modelId() {
        return modelId;
    }

    long[] codes() {
        return codes;
    }

    /// Model id and codes; person and position are columns of their own.
    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(4 + 8 * codes.length).putInt(modelId);
        for (long code : codes) out.putLong(code);
        return out.array();
    }

    /// @throws IllegalArgumentException when the bytes were not written by [#toBytes]
    public static IndexEntry fromBytes(String person, FingerPosition position, byte[] bytes) {
        if (bytes.length < 36 || (bytes.length - 4) % 32 != 0)
            throw new IllegalArgumentException("these bytes are not an entry of the index");
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int modelId = in.getInt();
        long[] codes = new long[(bytes.length - 4) / 8];
        for (int i = 0; i < codes.length; i++) codes[i] = in.getLong();
        return new IndexEntry(person, position, modelId, codes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndexEntry entry
                && person.equals(entry.person)
                && position == entry.position
                && modelId == entry.modelId
                && Arrays.equals(codes, entry.codes);
    }

    @Override
    public int hashCode() {
        return 31 * person.hashCode() + Arrays.hashCode(codes);
    }
}
