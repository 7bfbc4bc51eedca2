package org.nationalid.biometrics.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// A folder of labelled captures, `<finger>_<impression>.png`.
///
/// @param digest SHA-256 over the names and digests of the files, so that a report says what it was measured on
public record CaptureSet(String name, List<Capture> captures, String digest) {
    /// One file. The digest is the SHA-256 of its bytes, in hexadecimal.
    public record Capture(Path file, String finger, int impression, String digest) {
        byte[] bytes() {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public CaptureSet {
        captures = List.copyOf(captures);
    }

    /// The sets in a folder: itself when it holds captures, otherwise its sub-folders that do.
    ///
    /// @throws UnusableCaptures when it is no folder or holds none, with a sentence for whoever named it
    public static List<CaptureSet> in(Path folder) {
        if (!Files.isDirectory(folder)) throw new UnusableCaptures("There is no folder " + folder + ".");
        CaptureSet whole = read(folder);
        if (!whole.captures.isEmpty()) return List.of(whole);
        List<CaptureSet> sets = listed(folder).stream()
                .filter(Files::isDirectory)
                .map(CaptureSet::read)
                .filter(set -> !set.captures.isEmpty())
                .toList();
        if (sets.isEmpty())
            throw new UnusableCaptures("There are no captures <finger>_<impression>.png in " + folder + ".");
        return sets;
    }

    private static CaptureSet read(Path folder) {
        List<Capture> captures = new ArrayList<>();
        MessageDigest all = sha256();
        for (Path file : listed(folder)) {
            String name = file.getFileName().toString();
            if (!name.matches(".+_\\d{1,6}\\.png")) continue;
            int cut = name.lastIndexOf('_');
            int impression = Integer.parseInt(name.substring(cut + 1, name.length() - 4));
            String digest = digest(file);
            captures.add(new Capture(file, name.substring(0, cut), impression, digest));
            all.update((name + " " + digest + "\n").getBytes(StandardCharsets.UTF_8));
        }
        captures.sort(Comparator.comparing(Capture::finger).thenComparingInt(Capture::impression));
        return new CaptureSet(
                folder.getFileName().toString(), captures, HexFormat.of().formatHex(all.digest()));
    }

    private static List<Path> listed(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
