package org.nationalid.e2e.foreign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// `openssl pkeyutl -verify -rawin` over the three lines of a checkpoint. The same checkpoint is asked about once.
final class OpenSsl {
    private static final int KEY_ID_BYTES = 4;
    /// SubjectPublicKeyInfo up to the key itself (RFC 8410 §4).
    private static final byte[] ED25519_KEY_FOLLOWS = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Path folder;
    private final String logName;
    private final Map<String, Boolean> known = new HashMap<>();

    /// @param folder empty; files are left there
    OpenSsl(Path folder, String vkey) {
        this.folder = folder;
        String[] parts = vkey.split("\\+", 3);
        this.logName = parts[0];
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        byte[] key = Arrays.copyOf(ED25519_KEY_FOLLOWS, ED25519_KEY_FOLLOWS.length + typed.length - 1);
        System.arraycopy(typed, 1, key, ED25519_KEY_FOLLOWS.length, typed.length - 1);
        write("log.der", key);
    }

    boolean accepts(String checkpoint) {
        return known.computeIfAbsent(checkpoint, this::ask);
    }

    int timesAsked() {
        return known.size();
    }

    private boolean ask(String checkpoint) {
        int separator = checkpoint.lastIndexOf("\n\n");
        write("body", checkpoint.substring(0, separator + 1).getBytes(StandardCharsets.UTF_8));
        String line = checkpoint
                .substring(separator + 2)
                .lines()
                .filter(each -> each.startsWith("— " + logName + " "))
                .findFirst()
                .orElseThrow();
        byte[] signed = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
        write("signature", Arrays.copyOfRange(signed, KEY_ID_BYTES, signed.length));
        return ForeignProgram.run(
                                folder,
                                null,
                                List.of(
                                        "openssl",
                                        "pkeyutl",
                                        "-verify",
                                        "-pubin",
                                        "-keyform",
                                        "DER",
                                        "-inkey",
                                        "log.der",
                                        "-rawin",
                                        "-in",
                                        "body",
                                        "-sigfile",
                                        "signature"))
                        .status()
                == 0;
    }

    private void write(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
