package org.nationalid.transparencylog.tile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// A file of consecutive entries, each preceded by its length as a big-endian 16-bit number.
public final class EntryBundle {
    /// Longest entry that the format can hold, in bytes.
    public static final int ENTRY_BYTES_MAX = 65_535;

    private EntryBundle() {}

    /// @throws IllegalArgumentException when an entry is too long
    public static byte[] encode(List<byte[]> entries) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            if (entry.length > ENTRY_BYTES_MAX) {
                throw new IllegalArgumentException("an entry has at most 65,535 bytes, not " + entry.length);
            }
            bundle.write(entry.length >>> Byte.SIZE);
            bundle.write(entry.length);
            bundle.writeBytes(entry);
        }
        return bundle.toByteArray();
    }

    /// @throws IllegalArgumentException when the bytes end inside an entry
    public static List<byte[]> decode(byte[] bundle) {
        ByteBuffer rest = ByteBuffer.wrap(bundle);
        List<byte[]> entries = new ArrayList<>();
        while (rest.hasRemaining()) {
            if (rest.remaining() < Short.BYTES) {
                throw new IllegalArgumentException("the bundle ends inside a length");
            }
            int length = Short.toUnsignedInt(rest.getShort());
            if (rest.remaining() < length) {
                throw new IllegalArgumentException("the bundle ends inside entry " + entries.size());
            }
            byte[] entry = new byte[length];
            rest.get(entry);
            entries.add(entry);
        }
        return entries;
    }
}
