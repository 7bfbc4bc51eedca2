package org.nationalid.local.inbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The newest messages, newest first. Bounded, because a benchmark sends thousands and the launcher has a small heap.
final class Messages {
    private static final int KEPT_MAX = 2_000;

    private final Deque<Message> newestFirst = new ArrayDeque<>();

    synchronized void add(Message message) {
        newestFirst.addFirst(message);
        if (newestFirst.size() > KEPT_MAX) newestFirst.removeLast();
    }

    synchronized List<Message> newest(int limit) {
        return newestFirst.stream().limit(limit).toList();
    }

    synchronized List<Message> to(String address, int limit) {
        return newestFirst.stream()
                .filter(message -> message.to().equals(address))
                .limit(limit)
                .toList();
    }
}
