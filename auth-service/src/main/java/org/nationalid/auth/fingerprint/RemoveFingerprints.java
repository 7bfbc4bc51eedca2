package org.nationalid.auth.fingerprint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.nationalid.auth.factor.AuthRef;

/// Removes templates of an enrolment that was never completed. The row with the version of the keys stays: whoever is
/// bound under this reference again gets fresh ones. Removing twice does no harm.
@ApplicationScoped
class RemoveFingerprints {
    private final FingerprintTemplateRepository templates;
    private final EnrolmentRepository enrolments;

    RemoveFingerprints(FingerprintTemplateRepository templates, EnrolmentRepository enrolments) {
        this.templates = templates;
        this.enrolments = enrolments;
    }

    @Transactional
    void remove(AuthRef citizen, Instant boundBefore) {
        enrolments.hold(citizen); // a renewal at the same moment would leave a template behind
        templates.deleteBoundBefore(citizen, boundBefore);
    }
}
