package org.nationalid.gateway.reveal;

import org.nationalid.gateway.upstream.IdentityReveals.Identity;

/// The person behind the tag: as much as tells them from their namesakes.
public record SeeIdentityResponse(
        String tag, String name, String nativeName, String nativeLanguage, String birthdate, String status) {
    static SeeIdentityResponse of(String tag, Identity person) {
        return new SeeIdentityResponse(
                tag, person.name(), person.nativeName(), person.nativeLanguage(), person.birthdate(), person.status());
    }

    @Override
    public String toString() {
        return "SeeIdentityResponse[" + tag + "]";
    }
}
