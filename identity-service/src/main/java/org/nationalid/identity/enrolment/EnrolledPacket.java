package org.nationalid.identity.enrolment;

import java.util.List;
import java.util.Set;
import org.nationalid.identity.binding.BoundFinger;
import org.nationalid.identity.deduplication.PacketFingers;
import org.nationalid.identity.person.PersonId;

/// The fingers of an enrolment after they were searched for and bound.
///
/// @param searchedUpTo how far the index was searched
/// @param cleared persons whom an officer has told apart from this one
record EnrolledPacket(List<BoundFinger> bound, PacketFingers fingers, int searchedUpTo, Set<PersonId> cleared) {
    EnrolledPacket {
        bound = List.copyOf(bound);
        cleared = Set.copyOf(cleared);
    }
}
