package org.nationalid.demo.wire;

import java.util.ArrayList;
import java.util.List;

/// Every answer that any browser or client of this run has heard.
final class Memory {
    private final boolean isKept;
    private final List<Answer> answers = new ArrayList<>();

    Memory(boolean isKept) {
        this.isKept = isKept;
    }

    synchronized void keep(Answer answer) {
        if (isKept) answers.add(answer);
    }

    synchronized List<Answer> all() {
        return List.copyOf(answers);
    }
}
