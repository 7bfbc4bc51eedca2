package org.nationalid.audit.entry;

import jakarta.enterprise.context.ApplicationScoped;
import org.nationalid.audit.event.AuditEvent;
import org.nationalid.audit.event.CanonicalPayload;
import org.nationalid.audit.leaf.Commitment;
import org.nationalid.audit.profile.RetentionProfile;
import org.nationalid.audit.sealing.DataKey;
import org.nationalid.audit.subject.SubjectTags;

/// Brings a reported event into the form that is kept: found by reference, shown and committed to by tag, without a
/// purpose where the profile forbids to keep one.
@ApplicationScoped
class PrepareEntry {
    private static final String NOBODY = "";

    private final CanonicalPayload canonical;
    private final SubjectTags tags;
    private final RetentionProfile profile;

    PrepareEntry(CanonicalPayload canonical, SubjectTags tags, RetentionProfile profile) {
        this.canonical = canonical;
        this.tags = tags;
        this.profile = profile;
    }

    /// @param field path of the event in the request
    PreparedEntry prepare(AuditEvent reported, String field) {
        AuditEvent kept = profile.keepsPurpose() ? reported : reported.withoutPurpose();
        if (kept.subject() == null) return prepared(kept, kept, NOBODY);
        String reference = tags.reference(kept.subject(), field + ".subject");
        return prepared(kept.about(reference), kept.about(tags.tag(reference, kept.time())), reference);
    }

    private PreparedEntry prepared(AuditEvent found, AuditEvent shown, String owner) {
        return new PreparedEntry(
                found,
                Commitment.to(canonical.write(shown)),
                new DataKey.Owner(owner, profile.keySpanOf(found.time())));
    }
}
