package org.nationalid.consent.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.nationalid.platform.problem.Refusal;

/// A citizen's permission for one app and one purpose. Its state is read off its times and the clock, so that no
/// stored state can disagree with them and expiry needs no job.
@Entity
@Table(name = "consent")
@IdClass(ConsentKey.class)
class Consent {
    @Id
    private String consentRef;

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String client;

    @Column(nullable = false, updatable = false)
    private String clientName;

    @Column(nullable = false, updatable = false)
    private String purpose;

    @Column(nullable = false, updatable = false)
    private String purposeText;

    @Column(nullable = false, updatable = false, columnDefinition = "text[]")
    private String[] items;

    @Column(nullable = false, updatable = false)
    private String language;

    @Column(nullable = false, updatable = false)
    private String noticeDigest;

    @Column(nullable = false, updatable = false)
    private UUID idempotencyKey;

    @Column(nullable = false, updatable = false)
    private Instant grantedAt;

    @Column(nullable = false, updatable = false)
    private Instant expiresAt;

    private Instant withdrawnAt;

    private Instant replacedAt;

    protected Consent() {} // Hibernate

    static Consent granted(UUID id, ConsentAnswer answer, UUID idempotencyKey, Instant now, Duration expiresAfter) {
        Consent consent = new Consent();
        consent.consentRef = answer.citizen().value();
        consent.id = id;
        consent.client = answer.client();
        consent.clientName = answer.clientName();
        consent.purpose = answer.purpose().code();
        consent.purposeText = answer.purposeText();
        consent.items = answer.items().toArray();
        consent.language = answer.language();
        consent.noticeDigest = answer.noticeDigest();
        consent.idempotencyKey = idempotencyKey;
        consent.grantedAt = now;
        consent.expiresAt = now.plus(expiresAfter);
        return consent;
    }

    ConsentState stateAt(Instant now) {
        if (withdrawnAt != null) return ConsentState.WITHDRAWN;
        // A consent that was closed after its end had expired, not been replaced.
        if (replacedAt != null && replacedAt.isBefore(expiresAt)) return ConsentState.REPLACED;
        return now.isBefore(expiresAt) ? ConsentState.GRANTED : ConsentState.EXPIRED;
    }

    /// @throws Refusal unless it is granted now
    void withdraw(Instant now) {
        switch (stateAt(now)) {
            case GRANTED -> withdrawnAt = now;
            case WITHDRAWN -> throw new Refusal(ConsentRefusal.CONSENT_ALREADY_WITHDRAWN);
            case EXPIRED, REPLACED -> throw new Refusal(ConsentRefusal.CONSENT_NOT_ACTIVE);
        }
    }

    /// Makes room for a newer consent to the same app and purpose.
    ///
    /// @throws Refusal when it has been withdrawn or replaced already
    void replace(Instant now) {
        if (withdrawnAt != null || replacedAt != null) throw new Refusal(ConsentRefusal.CONSENT_NOT_ACTIVE);
        replacedAt = now;
    }

    /// Whether it records this very answer: what an Idempotency-Key may be repeated with.
    boolean records(ConsentAnswer answer) {
        return client.equals(answer.client())
                && purpose.equals(answer.purpose().code())
                && noticeDigest.equals(answer.noticeDigest())
                && items().equals(answer.items().names());
    }

    UUID id() {
        return id;
    }

    String client() {
        return client;
    }

    String clientName() {
        return clientName;
    }

    String purpose() {
        return purpose;
    }

    String purposeText() {
        return purposeText;
    }

    List<String> items() {
        return Arrays.asList(items);
    }

    Instant grantedAt() {
        return grantedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }
}
