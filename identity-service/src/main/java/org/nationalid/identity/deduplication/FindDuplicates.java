package org.nationalid.identity.deduplication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.nationalid.biometrics.index.Candidate;
import org.nationalid.biometrics.index.DuplicateIndex;
import org.nationalid.identity.person.PersonId;

/// Searches everybody who is enrolled for the fingers of a packet.
@ApplicationScoped
public class FindDuplicates {
    private final EnrolledFingers enrolled;

    FindDuplicates(EnrolledFingers enrolled) {
        this.enrolled = enrolled;
    }

    /// How far the index was searched; what arrives later must be searched again before the person is written.
    public record Searched(List<LikelyDuplicate> duplicates, int upTo) {
        public Searched {
            duplicates = List.copyOf(duplicates);
        }
    }

    /// @param person who would be enrolled: a twin of the same request is not somebody else
    /// @param cleared persons whom an officer has told apart from this one
    public Searched among(PersonId person, PacketFingers fingers, Set<PersonId> cleared) {
        enrolled.catchUp();
        int upTo = enrolled.index().watermark();
        return new Searched(suspicious(person, cleared, () -> enrolled.search(fingers.probes())), upTo);
    }

    /// Those who arrived after an earlier search. Quick: it is done while other enrolments wait.
    List<LikelyDuplicate> arrivedSince(int upTo, PersonId person, PacketFingers fingers, Set<PersonId> cleared) {
        enrolled.catchUp();
        return suspicious(person, cleared, () -> enrolled.index().searchSince(upTo, fingers.probes()));
    }

    /// Searches again when a candidate turns out to be deleted: it may have hidden others.
    private List<LikelyDuplicate> suspicious(PersonId person, Set<PersonId> cleared, Supplier<List<Candidate>> search) {
        while (true) {
            List<LikelyDuplicate> found = new ArrayList<>();
            boolean whole = true;
            for (Candidate candidate : search.get()) {
                PersonId id = new PersonId(UUID.fromString(candidate.person()));
                if (candidate.score() < DuplicateIndex.SUSPICIOUS || id.equals(person) || cleared.contains(id))
                    continue;
                if (enrolled.confirms(candidate.person())) found.add(new LikelyDuplicate(id, candidate.score()));
                else whole = false;
            }
            if (whole) return found;
        }
    }
}
