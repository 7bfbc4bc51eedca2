package org.nationalid.identity.resolution;

import org.nationalid.identity.person.PersonStatus;

/// The person's names for the services that come next. `subject` and `contact` are there when they were asked for.
public record ResolutionResponse(
        String authRef,
        String consentRef,
        String auditRef,
        String subject,
        PersonStatus status,
        String citizenHandle,
        String language,
        Contact contact) {
    /// Where messages go, and the form that may be shown.
    public record Contact(String sms, String masked) {}
}
