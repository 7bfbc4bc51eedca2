package org.nationalid.audit.reveal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.nationalid.audit.event.EventType;
import org.nationalid.audit.officer.OfficerActs;
import org.nationalid.audit.subject.SubjectTags;
import org.nationalid.platform.problem.Refusal;

/// Turns a granted tag back into the reference, after it was written down that this officer is about to see who it is.
@ApplicationScoped
class OpenTag {
    private final FindReveals findReveals;
    private final SubjectTags tags;
    private final OfficerActs acts;
    private final InstantSource clock;

    OpenTag(FindReveals findReveals, SubjectTags tags, OfficerActs acts, InstantSource clock) {
        this.findReveals = findReveals;
        this.tags = tags;
        this.acts = acts;
        this.clock = clock;
    }

    OpenTagResponse open(UUID id, OpenTagRequest request) {
        Reveal reveal = findReveals.find(id);
        String subject;
        try {
            subject =
                    reveal.openedBy(DecideReveal.personDigest(tags, request.officer()), request.tag(), clock.instant());
        } catch (Refusal refusal) {
            throw acts.refused(EventType.IDENTITY_REVEALED, request.officer(), id, refusal);
        }
        acts.record(EventType.IDENTITY_REVEALED, request.officer(), id, reveal.caseNumber(), List.of(subject));
        return new OpenTagResponse(subject);
    }
}
