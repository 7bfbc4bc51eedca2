package org.nationalid.demo.step;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// The forms in which a text could lie in an answer, a log or a row: as it is, grouped as people write numbers, and
/// as bytes in hexadecimal or base64.
///
/// Base64 of a longer text, the payload of a JWT for one, shows the same bytes in three ways, depending on how many
/// stand before them; only the characters that depend on no neighbour are compared.
final class Disguises {
    private static final int BITS_PER_BYTE = 8;
    private static final int BITS_PER_CHARACTER = 6;
    private static final int ALIGNMENTS = 3;

    private final List<String> forms = new ArrayList<>();

    private Disguises() {}

    static Disguises of(String text) {
        var disguises = new Disguises();
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        disguises.forms.add(text);
        disguises.forms.add(text.replaceAll("(.{4})(?!$)", "$1 "));
        disguises.forms.add(text.replaceAll("(.{4})(?!$)", "$1-"));
        disguises.forms.add(HexFormat.of().formatHex(bytes));
        disguises.forms.add(HexFormat.of().withUpperCase().formatHex(bytes));
        for (int before = 0; before < ALIGNMENTS; before++) disguises.forms.add(inBase64(bytes, before));
        return disguises;
    }

    boolean areIn(String text) {
        return forms.stream().anyMatch(text::contains);
    }

    private static String inBase64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        int from = Math.ceilDiv(before * BITS_PER_BYTE, BITS_PER_CHARACTER);
        int to = shifted.length * BITS_PER_BYTE / BITS_PER_CHARACTER;
        return Base64.getUrlEncoder().encodeToString(shifted).substring(from, to);
    }
}
