package org.nationalid.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Objects;

/// Tells what happens and what was checked; stops the demo at the first thing that does not hold.
public final class Report {
    private static final JsonMapper JSON = new JsonMapper();

    private final PrintStream out;
    private final boolean asJson;
    private final ArrayNode steps = JSON.createArrayNode();
    private ObjectNode current = JSON.createObjectNode();
    private int checks;

    public Report(PrintStream out, boolean asJson) {
        this.out = out;
        this.asJson = asJson;
    }

    public void step(String title) {
        current = steps.addObject().put("title", title);
        current.putArray("checks");
        say("");
        say(steps.size() + ". " + title);
    }

    public void note(String text) {
        say("   " + text);
    }

    /// @param sentence what must hold, in plain words
    public void check(String sentence, boolean holds) {
        check(sentence, holds, "");
    }

    /// @param seen what was there instead; shown only when the check fails
    public void check(String sentence, boolean holds, String seen) {
        current.withArray("checks").addObject().put("check", sentence).put("holds", holds);
        if (!holds) throw new StepFailed(sentence, seen);
        checks++;
        say("   ok  " + sentence);
    }

    public void equal(String sentence, Object expected, Object seen) {
        check(sentence, Objects.equals(expected, seen), "expected " + expected + ", got " + seen);
    }

    public void finish() {
        if (asJson) {
            out.println(whole().put("result", "ok").toPrettyString());
            return;
        }
        say("");
        say("Everything holds: " + checks + " checks in " + steps.size() + " steps.");
    }

    public void fail(String sentence, String seen) {
        if (asJson) {
            out.println(whole().put("result", "failed")
                    .put("failed", sentence)
                    .put("seen", seen)
                    .toPrettyString());
            return;
        }
        say("");
        say("   DOES NOT HOLD: " + sentence);
        if (!seen.isEmpty()) say("   " + seen);
    }

    private ObjectNode whole() {
        ObjectNode whole = JSON.createObjectNode().put("checks", checks);
        whole.set("steps", steps);
        return whole;
    }

    private void say(String line) {
        if (!asJson) out.println(line);
    }
}
