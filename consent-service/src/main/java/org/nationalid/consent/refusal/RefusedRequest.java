package org.nationalid.consent.refusal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.nationalid.consent.record.ConsentAnswer;

/// A citizen's no to one question. It never changes.
@Entity
@Table(name = "refusal")
@IdClass(RefusedRequest.Key.class)
class RefusedRequest {
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
    private Instant refusedAt;

    protected RefusedRequest() {} // Hibernate

    RefusedRequest(UUID id, ConsentAnswer answer, UUID idempotencyKey, Instant now) {
        this.consentRef = answer.citizen().value();
        this.id = id;
        this.client = answer.client();
        this.clientName = answer.clientName();
        this.purpose = answer.purpose().code();
        this.purposeText = answer.purposeText();
        this.items = answer.items().toArray();
        this.language = answer.language();
        this.noticeDigest = answer.noticeDigest();
        this.idempotencyKey = idempotencyKey;
        this.refusedAt = now;
    }

    boolean records(ConsentAnswer answer) {
        return client.equals(answer.client())
                && purpose.equals(answer.purpose().code())
                && noticeDigest.equals(answer.noticeDigest())
                && Arrays.equals(items, answer.items().toArray());
    }

    UUID id() {
        return id;
    }

    Instant refusedAt() {
        return refusedAt;
    }

    /// The distribution column leads.
    record Key(String consentRef, UUID id) implements Serializable {}
}
