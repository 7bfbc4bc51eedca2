package org.nationalid.identity.adjudication;

import java.util.List;
import java.util.UUID;
import org.nationalid.biometrics.index.DuplicateIndex;
import org.nationalid.identity.deduplication.LikelyDuplicate;
import org.nationalid.identity.person.PersonAttributes;
import org.nationalid.identity.person.PersonId;

/// Who the presented person may be already. What agrees is worked out while both records are in memory:
/// attributes of somebody who is not enrolled are not kept.
///
/// @param likeness of the fingers, `likely` or `strong`
/// @param agreeing names of attributes that are equal on both sides
record CaseCandidate(PersonId person, String likeness, List<String> agreeing) {
    CaseCandidate {
        agreeing = List.copyOf(agreeing);
    }

    static CaseCandidate of(LikelyDuplicate duplicate, PersonAttributes presented, PersonAttributes enrolled) {
        List<String> agreeing = List.of(
                        presented
                                        .name()
                                        .latin()
                                        .equalsIgnoreCase(enrolled.name().latin())
                                ? "name"
                                : "",
                        presented.birthdate().equals(enrolled.birthdate()) ? "birthdate" : "",
                        presented.gender() == enrolled.gender() ? "gender" : "",
                        presented.phone().equals(enrolled.phone()) ? "phone_number" : "",
                        presented.address().equals(enrolled.address()) ? "address" : "")
                .stream()
                .filter(name -> !name.isEmpty())
                .toList();
        return new CaseCandidate(
                duplicate.person(), duplicate.score() >= DuplicateIndex.STRONG ? "strong" : "likely", agreeing);
    }

    /// One word for the database.
    String toText() {
        return person.value() + ":" + likeness + ":" + String.join("+", agreeing);
    }

    static CaseCandidate parse(String text) {
        String[] parts = text.split(":", -1);
        return new CaseCandidate(
                new PersonId(UUID.fromString(parts[0])),
                parts[1],
                parts[2].isEmpty() ? List.of() : List.of(parts[2].split("\\+")));
    }
}
