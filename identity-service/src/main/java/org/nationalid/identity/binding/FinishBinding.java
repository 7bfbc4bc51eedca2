package org.nationalid.identity.binding;

import jakarta.enterprise.context.ApplicationScoped;
import org.nationalid.identity.person.PersonId;

/// Says, in the transaction that writes the person, that the bound fingerprints belong to somebody now.
@ApplicationScoped
public class FinishBinding {
    private final UnfinishedBindingRepository unfinished;

    FinishBinding(UnfinishedBindingRepository unfinished) {
        this.unfinished = unfinished;
    }

    public void finish(PersonId person) {
        unfinished.finish(person);
    }
}
