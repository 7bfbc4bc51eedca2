package org.nationalid.transparencylog.merkle;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

/// A SHA-256 hash in a Merkle tree. Leaves and nodes are hashed under different prefixes (RFC 6962 §2.1), so that
/// neither can pass for the other.
public final class Hash {
    public static final int SIZE_BYTES = 32;

    /// The root of a tree without leaves: the hash of nothing.
    public static final Hash EMPTY_TREE = new Hash(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Hash of one log entry: SHA-256(0x00 ‖ entry).
    public static Hash ofLeaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /// Hash of a node over two subtrees: SHA-256(0x01 ‖ left ‖ right).
    public static Hash ofNode(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /// Root of the complete subtree over `count` hashes that follow one another in a tile. A proof needs a thousand
    /// nodes of them: they are made in place, in half the time and without an object each.
    ///
    /// @param count a power of two
    /// @throws IllegalArgumentException for another count
    /// @throws IndexOutOfBoundsException when the tile does not hold that many
    public static Hash ofSubtree(byte[] tile, int first, int count) {
        if (Integer.bitCount(count) != 1) {
            throw new IllegalArgumentException("a complete subtree has a power of two of leaves, not " + count);
        }
        Objects.checkFromIndexSize(first * SIZE_BYTES, count * SIZE_BYTES, tile.length);
        if (count == 1) {
            return at(tile, first);
        }
        byte[] level = Arrays.copyOfRange(tile, first * SIZE_BYTES, (first + count) * SIZE_BYTES);
        MessageDigest digest = sha256();
        try {
            for (int width = count; width > 1; width /= 2) {
                for (int left = 0; left < width; left += 2) {
                    digest.update(NODE);
                    digest.update(level, left * SIZE_BYTES, 2 * SIZE_BYTES);
                    digest.digest(level, left / 2 * SIZE_BYTES, SIZE_BYTES);
                }
            }
        } catch (DigestException e) {
            throw new IllegalStateException("a node has room for its hash", e);
        }
        return at(level, 0);
    }

    /// @throws IllegalArgumentException unless there are exactly 32 bytes
    public static Hash of(byte[] bytes) {
        return at(bytes, 0, bytes.length);
    }

    /// The `position`-th hash of a concatenation of hashes.
    public static Hash at(byte[] concatenated, int position) {
        return at(concatenated, position * SIZE_BYTES, SIZE_BYTES);
    }

    /// @throws IllegalArgumentException unless the text is standard base64 of exactly 32 bytes
    public static Hash parse(String base64) {
        Hash hash = of(Base64.getDecoder().decode(base64));
        if (!hash.toString().equals(base64)) {
            throw new IllegalArgumentException("not canonical base64");
        }
        return hash;
    }

    private static Hash at(byte[] source, int from, int length) {
        if (length != SIZE_BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + length);
        }
        return new Hash(Arrays.copyOfRange(source, from, from + length));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    void copyTo(byte[] target, int position) {
        System.arraycopy(bytes, 0, target, position * SIZE_BYTES, SIZE_BYTES);
    }

    /// The hashes one after another, as tiles and stored ranges hold them.
    public static byte[] concatenate(Iterable<Hash> hashes) {
        int count = 0;
        for (Hash _ : hashes) {
            count++;
        }
        byte[] joined = new byte[count * SIZE_BYTES];
        int position = 0;
        for (Hash hash : hashes) {
            hash.copyTo(joined, position++);
        }
        return joined;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// Standard base64, the form used by checkpoints and proofs.
    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
