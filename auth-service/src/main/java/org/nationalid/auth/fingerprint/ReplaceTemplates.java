package org.nationalid.auth.fingerprint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.nationalid.auth.factor.AuthRef;

/// Puts new templates in the place of the old ones in one short transaction.
@ApplicationScoped
class ReplaceTemplates {
    private final FingerprintTemplateRepository templates;
    private final EnrolmentRepository enrolments;

    ReplaceTemplates(FingerprintTemplateRepository templates, EnrolmentRepository enrolments) {
        this.templates = templates;
        this.enrolments = enrolments;
    }

    @Transactional
    void replace(AuthRef citizen, List<FingerprintTemplate> fresh) {
        enrolments.clearFailures(citizen); // first: it holds the row, so two bindings cannot mix
        templates.deleteAll(citizen);
        templates.persist(fresh);
    }
}
