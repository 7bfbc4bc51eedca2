package org.nationalid.consent.record;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.nationalid.platform.problem.Refusal;

/// Names of attributes, at least one, each once, in alphabetical order.
public record ItemSet(List<String> names) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_.-]{0,63}");

    public ItemSet {
        if (names == null || names.isEmpty()) throw Refusal.at(ConsentRefusal.ITEMS_EMPTY, "items");
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name == null || !FORM.matcher(name).matches())
                throw Refusal.at(ConsentRefusal.ITEM_MALFORMED, "items[" + i + "]");
        }
        names = List.copyOf(new TreeSet<>(names));
    }

    /// The names of this set that `granted` does not hold.
    List<String> without(Collection<String> granted) {
        SortedSet<String> missing = new TreeSet<>(names);
        missing.removeAll(granted);
        return List.copyOf(missing);
    }

    public String[] toArray() {
        return names.toArray(String[]::new);
    }
}
