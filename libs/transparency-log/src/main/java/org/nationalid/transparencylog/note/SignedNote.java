package org.nationalid.transparencylog.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A text with signatures (C2SP signed-note). Nothing in the text may be believed before a signature was checked.
///
/// @param text ends in a newline
public record SignedNote(String text, List<NoteSignature> signatures) {
    /// A bound on work for a note from outside; the specification asks for at least 16.
    private static final int SIGNATURES_MAX = 100;

    private static final int CHARACTERS_MAX = 1_000_000;

    public SignedNote {
        if (!text.endsWith("\n") || hasControlCharacter(text)) {
            throw new IllegalArgumentException("a note's text ends in a newline and has no other control characters");
        }
        signatures = List.copyOf(signatures);
    }

    /// @throws IllegalArgumentException when it is not a signed note
    public static SignedNote parse(String encoded) {
        int separator = encoded.lastIndexOf("\n\n");
        if (separator < 0 || !encoded.endsWith("\n") || encoded.length() > CHARACTERS_MAX) {
            throw new IllegalArgumentException("not a signed note");
        }
        List<NoteSignature> signatures = encoded.substring(separator + 2)
                .lines()
                .limit(SIGNATURES_MAX + 1L)
                .map(NoteSignature::parse)
                .toList();
        if (signatures.isEmpty() || signatures.size() > SIGNATURES_MAX) {
            throw new IllegalArgumentException("a note has 1 to " + SIGNATURES_MAX + " signatures");
        }
        SignedNote note = new SignedNote(encoded.substring(0, separator + 1), signatures);
        if (!note.toString().equals(encoded)) {
            throw new IllegalArgumentException("not written as a note is: lines end in a newline, base64 has one form");
        }
        return note;
    }

    /// The signature of that key, if there is one and it is right.
    public Optional<NoteSignature> signatureOf(VerifierKey key) {
        return signatures.stream().filter(line -> key.verifies(text, line)).findFirst();
    }

    public boolean isSignedBy(VerifierKey key) {
        return signatureOf(key).isPresent();
    }

    /// True when a line bears that key's name and id but does not verify: such a note is malformed as a whole.
    public boolean isForgedFor(VerifierKey key) {
        return signatures.stream().anyMatch(line -> key.isNamedBy(line) && !key.verifies(text, line));
    }

    public SignedNote with(List<NoteSignature> more) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        more.stream().filter(line -> !signatures.contains(line)).forEach(all::add);
        return new SignedNote(text, all);
    }

    private static boolean hasControlCharacter(String text) {
        return text.chars().anyMatch(character -> character < ' ' && character != '\n');
    }

    /// The note as it is stored and sent.
    @Override
    public String toString() {
        StringBuilder encoded = new StringBuilder(text).append('\n');
        signatures.forEach(line -> encoded.append(line).append('\n'));
        return encoded.toString();
    }
}
