package org.nationalid.identity.resolution;

import jakarta.validation.constraints.Size;

/// Who is meant: exactly one of `alias` and `citizenHandle`.
///
/// @param sector the sector for which a pairwise subject is wanted; absent when none is
/// @param contact whether the answer must say how to reach the person
public record ResolutionRequest(
        @Size(max = 100) String alias,
        @Size(max = 200) String citizenHandle,
        @Size(min = 1, max = 253) String sector,
        boolean contact) {
    @Override
    public String toString() {
        return "ResolutionRequest[•••]";
    }
}
