package org.nationalid.identity.release;

import static org.nationalid.identity.release.ReleaseRefusal.ITEM_UNKNOWN;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nationalid.identity.person.FindPerson;
import org.nationalid.identity.person.PersonAttributes;
import org.nationalid.identity.reference.CitizenHandles;
import org.nationalid.platform.problem.Refusal;

/// Releases exactly the items asked for. An unknown item refuses the whole request: half an answer would look like a
/// person without the rest.
@ApplicationScoped
class ReleaseAttributes {
    private final CitizenHandles handles;
    private final FindPerson findPerson;

    ReleaseAttributes(CitizenHandles handles, FindPerson findPerson) {
        this.handles = handles;
        this.findPerson = findPerson;
    }

    ReleaseResponse release(ReleaseRequest request) {
        List<ReleaseItem> items = itemsOf(request.items());
        PersonAttributes person = findPerson
                .findActive(handles.open(request.citizenHandle()))
                .orElseThrow(CitizenHandles::invalid)
                .attributes();
        Map<String, Object> released = new LinkedHashMap<>();
        items.forEach(item -> item.release(person, released));
        return new ReleaseResponse(released);
    }

    private static List<ReleaseItem> itemsOf(List<String> claims) {
        List<ReleaseItem> items = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            String field = "items[" + i + "]";
            items.add(ReleaseItem.named(claims.get(i)).orElseThrow(() -> Refusal.at(ITEM_UNKNOWN, field)));
        }
        return items;
    }
}
