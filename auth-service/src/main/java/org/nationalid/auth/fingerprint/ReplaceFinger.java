package org.nationalid.auth.fingerprint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.nationalid.auth.factor.AuthRef;

/// Puts one new template in the place of all impressions of a finger in one short transaction. Does nothing when
/// those that were compared are gone: then the finger was bound anew, removed or renewed in the meantime.
@ApplicationScoped
class ReplaceFinger {
    private final FingerprintTemplateRepository templates;
    private final EnrolmentRepository enrolments;

    ReplaceFinger(FingerprintTemplateRepository templates, EnrolmentRepository enrolments) {
        this.templates = templates;
        this.enrolments = enrolments;
    }

    @Transactional
    void replace(AuthRef citizen, MatchedFinger matched, FingerprintTemplate fresh) {
        enrolments.hold(citizen);
        List<FingerprintTemplate.Key> present = keysOf(templates.ofFinger(citizen, matched.position()));
        if (!present.containsAll(keysOf(matched.compared()))) return;
        templates.deleteAuthenticator(citizen, matched.authenticatorId());
        templates.persist(fresh);
    }

    private static List<FingerprintTemplate.Key> keysOf(List<FingerprintTemplate> templates) {
        return templates.stream().map(FingerprintTemplate::key).toList();
    }
}
