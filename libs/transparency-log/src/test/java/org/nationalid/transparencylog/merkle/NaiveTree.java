package org.nationalid.transparencylog.merkle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The definitions of RFC 6962 §2.1 written down word by word, slow and obvious: the reference for everything else.
public final class NaiveTree {
    private NaiveTree() {}

    public static byte[] entry(int index) {
        return ("entry " + index).getBytes(StandardCharsets.UTF_8);
    }

    public static List<Hash> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(index -> Hash.ofLeaf(entry(index)))
                .toList();
    }

    public static Hash root(List<Hash> leaves) {
        return switch (leaves.size()) {
            case 0 -> Hash.EMPTY_TREE;
            case 1 -> leaves.getFirst();
            default -> {
                int k = split(leaves.size());
                yield Hash.ofNode(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
            }
        };
    }

    static List<Hash> path(int m, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = split(leaves.size());
        return m < k
                ? plus(path(m, leaves.subList(0, k)), root(leaves.subList(k, leaves.size())))
                : plus(path(m - k, leaves.subList(k, leaves.size())), root(leaves.subList(0, k)));
    }

    static List<Hash> subproof(int m, List<Hash> leaves, boolean complete) {
        int n = leaves.size();
        if (m == n) {
            return complete ? List.of() : List.of(root(leaves));
        }
        int k = split(n);
        return m <= k
                ? plus(subproof(m, leaves.subList(0, k), complete), root(leaves.subList(k, n)))
                : plus(subproof(m - k, leaves.subList(k, n), false), root(leaves.subList(0, k)));
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> plus(List<Hash> hashes, Hash last) {
        List<Hash> longer = new ArrayList<>(hashes);
        longer.add(last);
        return longer;
    }

    /// The complete subtrees of these leaves.
    public static HashSource source(List<Hash> leaves) {
        return (level, index) -> root(leaves.subList((int) (index << level), (int) ((index + 1) << level)));
    }
}
