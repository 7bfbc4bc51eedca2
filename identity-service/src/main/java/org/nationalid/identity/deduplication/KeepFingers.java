package org.nationalid.identity.deduplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.nationalid.identity.person.PersonId;

/// Writes the codes of a new person, in the transaction that writes the person. Other nodes and requests read
/// them from there: memory is never ahead of the database.
@ApplicationScoped
public class KeepFingers {
    private final FingerCodesRepository rows;
    private final CodesVault vault;
    private final FindDuplicates findDuplicates;

    KeepFingers(FingerCodesRepository rows, CodesVault vault, FindDuplicates findDuplicates) {
        this.rows = rows;
        this.vault = vault;
        this.findDuplicates = findDuplicates;
    }

    /// Keeps the fingers unless somebody like them arrived since the search; then it says who, and the caller
    /// must end the transaction without writing. Two enrolments of one human at the same moment cannot both pass.
    @Transactional(Transactional.TxType.MANDATORY)
    public List<LikelyDuplicate> keep(PersonId person, PacketFingers fingers, int searchedUpTo, Set<PersonId> cleared) {
        rows.lockOutOtherEnrolments();
        List<LikelyDuplicate> arrived = findDuplicates.arrivedSince(searchedUpTo, person, fingers, cleared);
        if (arrived.isEmpty())
            rows.persist(fingers.entries(person).stream().map(entry -> new FingerCodes(person, entry, vault)));
        return arrived;
    }
}
