package org.nationalid.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.nationalid.auditexport.entry.CanonicalJson;
import org.nationalid.auditexport.proof.ProvenRow;
import org.nationalid.transparencylog.merkle.CompactRange;
import org.nationalid.transparencylog.merkle.Hash;
import org.nationalid.transparencylog.note.Checkpoint;
import org.nationalid.transparencylog.note.NoteSigner;
import org.nationalid.transparencylog.note.SignedNote;
import org.nationalid.transparencylog.proof.Receipt;
import org.nationalid.transparencylog.tile.DiskTileStore;
import org.nationalid.transparencylog.tile.TileReader;
import org.nationalid.transparencylog.tile.TileWriter;

/// A real log in a folder, with entries in the form that audit-service gives them.
public final class TestLog {
    public static final Instant TIME = Instant.parse("2026-11-23T02:30:11.482Z");
    private static final String ORIGIN = "example.org/access/2026h2";

    private final Path folder;
    private final DiskTileStore tiles;
    private final NoteSigner signer;
    private final List<byte[]> openings = new ArrayList<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private final List<UUID> ids = new ArrayList<>();
    private CompactRange range = CompactRange.empty();

    public TestLog(Path folder) {
        this(folder, NoteSigner.ofLog(ORIGIN, new byte[32]));
    }

    public TestLog(Path folder, NoteSigner signer) {
        this.folder = folder;
        this.tiles = new DiskTileStore(folder);
        this.signer = signer;
    }

    public String vkey() {
        return signer.verifierKey().toString();
    }

    /// @param salt first byte of every salt: other salts make another history of the same events
    public TestLog append(int count, int salt) throws IOException {
        List<byte[]> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = leaves.size();
            UUID id = new UUID(TIME.plusMillis(number).toEpochMilli() << 16 | 0x7000, 0x8000_0000_0000_0000L | number);
            byte[] payload = ("{\"id\":\"" + id
                            + "\",\"outcome\":\"success\",\"relying_party\":\"tax-office\",\"service\":\"gateway\",\"time\":\""
                            + "2026-11-23T02:30:11.482Z\",\"type\":\"attributes.released\"}")
                    .getBytes(StandardCharsets.US_ASCII);
            byte[] opening = ByteBuffer.allocate(32 + payload.length)
                    .put((byte) salt)
                    .putInt(number)
                    .put(new byte[27])
                    .put(payload)
                    .array();
            byte[] leaf = leaf(opening, payload, id);
            ids.add(id);
            openings.add(opening);
            leaves.add(leaf);
            added.add(leaf);
        }
        range = new TileWriter(tiles).append(range, added);
        Files.writeString(folder.resolve("checkpoint"), checkpoint().toString());
        return this;
    }

    private static byte[] leaf(byte[] opening, byte[] payload, UUID id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(opening, 0, 32, "HmacSHA256"));
            mac.update("audit/v1\n".getBytes(StandardCharsets.US_ASCII));
            String commitment = Base64.getEncoder().encodeToString(mac.doFinal(payload));
            return ("{\"c\":\"" + commitment + "\",\"id\":\"" + id + "\",\"t\":\"2026-11-23T02:30:11.482Z\",\"v\":1}")
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public UUID id(int index) {
        return ids.get(index);
    }

    public Hash leafHash(int index) {
        return Hash.ofLeaf(leaves.get(index));
    }

    public SignedNote checkpoint() {
        String text = new Checkpoint(signer.verifierKey().name(), range.size(), range.root()).text();
        return new SignedNote(text, List.of(signer.sign(text, TIME)));
    }

    public Receipt receipt(int index) {
        return receipt(index, openings.get(index));
    }

    public Receipt publicReceipt(int index) {
        return receipt(index, new byte[0]);
    }

    /// The entry as an export has it.
    public ProvenRow row(int index) {
        byte[] opening = openings.get(index);
        ObjectNode event = CanonicalJson.parse(new String(opening, 32, opening.length - 32, StandardCharsets.US_ASCII));
        return ProvenRow.of(
                event,
                Arrays.copyOf(opening, 32),
                new TileReader(tiles, range.size()).proofs().inclusion(index));
    }

    private Receipt receipt(int index, byte[] extra) {
        return new Receipt(extra, new TileReader(tiles, range.size()).proofs().inclusion(index), checkpoint());
    }
}
