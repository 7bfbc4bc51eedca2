package org.nationalid.biometrics.index;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.biometrics.template.IdentificationCodes;

/// One finger of one person in the index: what the database keeps. Immutable.
public final class IndexEntry {
    private static final int CODE_BYTES = Long.BYTES * IdentificationCodes.WORDS;

    private final String person;
    private final FingerPosition position;
    private final int codesId;
    private final long[] codes;

    IndexEntry(String person, FingerPosition position, int codesId, long[] codes) {
        this.person = person;
        this.position = position;
        this.codesId = codesId;
        this.codes = codes;
    }

    public String person() {
        return person;
    }

    public FingerPosition position() {
        return position;
    }

    /// Which other codes these can be compared with: those of the same model and code scheme.
    int codesId() {
        return codesId;
    }

    long[] codes() {
        return codes;
    }

    /// Id of the codes and the codes; person and position are columns of their own.
    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(4 + 8 * codes.length).putInt(codesId);
        for (long code : codes) out.putLong(code);
        return out.array();
    }

    /// @throws IllegalArgumentException when the bytes were not written by [#toBytes]
    public static IndexEntry fromBytes(String person, FingerPosition position, byte[] bytes) {
        if (bytes.length < 4 + CODE_BYTES
                || bytes.length > 4 + CODE_BYTES * IdentificationCodes.STORED_MAX
                || (bytes.length - 4) % CODE_BYTES != 0)
            throw new IllegalArgumentException("these bytes are not an entry of the index");
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int codesId = in.getInt();
        long[] codes = new long[(bytes.length - 4) / 8];
        for (int i = 0; i < codes.length; i++) codes[i] = in.getLong();
        return new IndexEntry(person, position, codesId, codes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IndexEntry entry
                && person.equals(entry.person)
                && position == entry.position
                && codesId == entry.codesId
                && Arrays.equals(codes, entry.codes);
    }

    @Override
    public int hashCode() {
        return 31 * person.hashCode() + Arrays.hashCode(codes);
    }
}
