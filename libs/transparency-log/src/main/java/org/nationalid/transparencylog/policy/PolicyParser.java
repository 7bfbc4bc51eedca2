package org.nationalid.transparencylog.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nationalid.transparencylog.note.SignatureType;
import org.nationalid.transparencylog.note.VerifierKey;

/// Reads a policy file, line by line. Made for one file and then thrown away.
final class PolicyParser {
    private static final String NONE = "none";

    private final List<VerifierKey> logs = new ArrayList<>();
    private final List<TrustPolicy.Witness> witnesses = new ArrayList<>();
    private final Map<String, Quorum> byName = new HashMap<>();
    private final Set<String> groupMembers = new HashSet<>();
    private Quorum quorum;

    TrustPolicy parse(String file) {
        int number = 0;
        for (String line : file.split("\n", -1)) {
            number++;
            List<String> words = List.of(line.strip().split("[ \t]+"));
            if (line.isBlank() || words.getFirst().startsWith("#")) {
                continue;
            }
            try {
                read(words);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("policy line " + number + ": " + e.getMessage(), e);
            }
        }
        require(quorum != null, "a policy has a quorum line");
        return new TrustPolicy(logs, witnesses, quorum);
    }

    private void read(List<String> words) {
        switch (words.getFirst()) {
            case "log" -> readLog(words);
            case "witness" -> readWitness(words);
            case "group" -> readGroup(words);
            case "quorum" -> readQuorum(words);
            default -> throw new IllegalArgumentException("unknown word " + words.getFirst());
        }
    }

    private void readLog(List<String> words) {
        require(words.size() == 2 || words.size() == 3, "log <vkey> [<url>]");
        VerifierKey key = VerifierKey.parse(words.get(1));
        require(key.type() == SignatureType.ED25519, "a log's key has type 0x01");
        require(logs.stream().noneMatch(log -> isSameKey(log, key)), "the same log twice");
        logs.add(key);
    }

    private void readWitness(List<String> words) {
        require(words.size() == 3 || words.size() == 4, "witness <name> <vkey> [<url>]");
        VerifierKey key = VerifierKey.parse(words.get(2));
        require(key.type() == SignatureType.COSIGNATURE, "a witness's key has type 0x04");
        require(witnesses.stream().noneMatch(witness -> isSameKey(witness.key(), key)), "the same witness twice");
        String name = words.get(1);
        define(name, new Quorum.OneWitness(name));
        witnesses.add(new TrustPolicy.Witness(name, key, words.size() == 4 ? words.get(3) : ""));
    }

    private void readGroup(List<String> words) {
        require(words.size() >= 4, "group <name> <threshold> <member>…");
        List<String> members = words.subList(3, words.size());
        members.forEach(member -> require(groupMembers.add(member), member + " is in two groups"));
        int threshold =
                switch (words.get(2)) {
                    case "any" -> 1;
                    case "all" -> members.size();
                    case String number -> decimal(number);
                };
        define(
                words.get(1),
                new Quorum.Group(threshold, members.stream().map(this::named).toList()));
    }

    private void readQuorum(List<String> words) {
        require(words.size() == 2, "quorum <name>");
        require(quorum == null, "a policy has one quorum line");
        quorum = words.get(1).equals(NONE) ? new Quorum.None() : named(words.get(1));
    }

    private void define(String name, Quorum meaning) {
        require(!name.equals(NONE) && byName.putIfAbsent(name, meaning) == null, name + " is already taken");
    }

    private Quorum named(String name) {
        require(byName.containsKey(name), name + " is not defined above");
        return byName.get(name);
    }

    private static int decimal(String number) {
        require(number.matches("[1-9][0-9]{0,3}"), "a threshold is all, any or a decimal number");
        return Integer.parseInt(number);
    }

    private static boolean isSameKey(VerifierKey one, VerifierKey other) {
        return Arrays.equals(one.publicKey(), other.publicKey());
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
