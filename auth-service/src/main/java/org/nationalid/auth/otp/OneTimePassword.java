package org.nationalid.auth.otp;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A code that was sent. Only read here: every change is one atomic statement of [OneTimePasswordRepository].
@Entity
@Immutable
@Table(name = "one_time_password")
@IdClass(OneTimePassword.Key.class)
class OneTimePassword {
    static final int TRIES_MAX = 5;

    @Id
    private String authRef;

    @Id
    private String transactionId;

    @Id
    private String relyingParty;

    @Column(nullable = false)
    private UUID id;

    private byte[] codeHash;

    @Column(nullable = false)
    private Instant sentAt;

    @Column(nullable = false)
    private Instant expiresAt;

    @Column(nullable = false)
    private int tries;

    private Instant usedAt;

    protected OneTimePassword() {} // Hibernate

    OneTimePassword(OtpUse use, UUID id, byte[] codeHash, Instant sentAt, Instant expiresAt) {
        this.authRef = use.citizen().value();
        this.transactionId = use.transactionId();
        this.relyingParty = use.relyingParty();
        this.id = id;
        this.codeHash = codeHash;
        this.sentAt = sentAt;
        this.expiresAt = expiresAt;
    }

    /// Why it cannot be tried at `now`; empty when it can.
    Optional<OtpRefusal> barredAt(Instant now) {
        if (usedAt != null) return Optional.of(OtpRefusal.OTP_ALREADY_USED);
        if (tries >= TRIES_MAX) return Optional.of(OtpRefusal.OTP_TRIES_EXHAUSTED);
        if (codeHash == null) return Optional.of(OtpRefusal.OTP_NOT_REQUESTED);
        return now.isBefore(expiresAt) ? Optional.empty() : Optional.of(OtpRefusal.OTP_EXPIRED);
    }

    /// Whether a new code may still be sent in its transaction.
    Optional<OtpRefusal> barsSending() {
        if (usedAt != null) return Optional.of(OtpRefusal.OTP_ALREADY_USED);
        return tries >= TRIES_MAX ? Optional.of(OtpRefusal.OTP_TRIES_EXHAUSTED) : Optional.empty();
    }

    UUID id() {
        return id;
    }

    byte[] codeHash() {
        return codeHash.clone();
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /// The distribution column leads.
    record Key(String authRef, String transactionId, String relyingParty) implements Serializable {}
}
