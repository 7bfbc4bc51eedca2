package org.nationalid.identity.adjudication;

import static org.nationalid.identity.adjudication.AdjudicationRefusal.ADJUDICATION_CASE_DECIDED;
import static org.nationalid.identity.adjudication.AdjudicationRefusal.SECOND_OFFICER_NEEDED;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.nationalid.identity.person.PersonId;
import org.nationalid.platform.problem.Refusal;

/// The question whether a presented person is one of a few enrolled ones. At most one for each enrolment.
@Entity
@Table(name = "adjudication_case")
class AdjudicationCase {
    @Id
    @Column(name = "case_id")
    private UUID id;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID personId;

    @Column(nullable = false, updatable = false)
    private String registrar;

    @Convert(converter = CaseCandidatesConverter.class)
    @Column(nullable = false)
    private List<CaseCandidate> candidates;

    @Column(name = "opened_at", nullable = false)
    private Instant openedAt;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected AdjudicationCase() {} // Hibernate

    AdjudicationCase(UUID id, PersonId person, String registrar, List<CaseCandidate> candidates, Instant now) {
        this.id = id;
        this.personId = person.value();
        this.registrar = registrar;
        this.candidates = List.copyOf(candidates);
        this.openedAt = now;
    }

    /// More candidates than were known: the officer looks again, at all of them.
    void reopen(List<CaseCandidate> more, Instant now) {
        candidates = Stream.concat(candidates.stream(), more.stream()).toList();
        openedAt = now;
        decision = null;
        decidedBy = null;
        decidedAt = null;
    }

    void decide(Decision found, String officer, Instant now) {
        if (decision != null) throw new Refusal(ADJUDICATION_CASE_DECIDED);
        if (officer.equals(registrar)) throw new Refusal(SECOND_OFFICER_NEEDED);
        decision = found;
        decidedBy = officer;
        decidedAt = now;
    }

    UUID id() {
        return id;
    }

    String registrar() {
        return registrar;
    }

    List<CaseCandidate> candidates() {
        return candidates;
    }

    Instant openedAt() {
        return openedAt;
    }

    /// Empty while the case is open.
    Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    /// Null while the case is open.
    String decidedBy() {
        return decidedBy;
    }

    /// Null while the case is open.
    Instant decidedAt() {
        return decidedAt;
    }
}
