package org.nationalid.gateway.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.nationalid.gateway.accessgrant.Secret;
import org.nationalid.gateway.upstream.AuthService.Proof;
import org.nationalid.gateway.upstream.AuthService.SentCode;
import org.nationalid.gateway.upstream.IdentityService.Resolution;
import org.nationalid.platform.crypto.KeyedHash;
import org.nationalid.platform.problem.Refusal;

/// One sign-in at one browser. It guards the order of its steps: no code before an alias, no consent before a proof.
@Entity
@Table(name = "interaction")
class Interaction {
    static final Duration VALID_FOR = Duration.ofMinutes(10);
    static final int ALIAS_TRIES_MAX = 5;

    @Id
    private UUID id;

    @Column(name = "browser_digest", nullable = false, updatable = false)
    private byte[] browserDigest;

    @Column(name = "client_id", nullable = false, updatable = false)
    private String clientId;

    @Column(nullable = false, updatable = false)
    private String request;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SignInStep step;

    @Column(name = "citizen_handle")
    private String citizenHandle;

    private String subject;

    @Column(name = "masked_destination")
    private String maskedDestination;

    @Column(name = "transaction_id")
    private UUID transactionId;

    @Column(name = "code_expires_at")
    private Instant codeExpiresAt;

    private String acr;

    private String amr;

    @Column(name = "authenticated_at")
    private Instant authenticatedAt;

    private String answer;

    @Column(name = "alias_tries", nullable = false)
    private int aliasTries;

    @Version
    private long version;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    protected Interaction() {} // Hibernate

    Interaction(UUID id, Secret browserSecret, String clientId, String request, Instant now) {
        this.id = id;
        this.browserDigest = browserSecret.digest();
        this.clientId = clientId;
        this.request = request;
        this.step = SignInStep.ALIAS;
        this.createdAt = now;
        this.expiresAt = now.plus(VALID_FOR);
    }

    boolean belongsTo(Secret browserSecret) {
        return KeyedHash.same(browserDigest, browserSecret.digest());
    }

    boolean isOverAt(Instant now) {
        return step == SignInStep.ENDED || !now.isBefore(expiresAt);
    }

    void countAliasTry() {
        require(SignInStep.ALIAS);
        if (aliasTries >= ALIAS_TRIES_MAX) {
            throw new Refusal(SignInRefusal.SIGN_IN_ALIAS_TRIES_EXHAUSTED);
        }
        aliasTries++;
    }

    void identified(Resolution citizen, UUID transaction, SentCode sent) {
        require(SignInStep.ALIAS);
        citizenHandle = citizen.citizenHandle();
        subject = citizen.subject();
        maskedDestination = citizen.contact().masked();
        step = SignInStep.CODE;
        codeSent(transaction, sent);
    }

    void codeSent(UUID transaction, SentCode sent) {
        require(SignInStep.CODE);
        transactionId = transaction;
        codeExpiresAt = sent.expiresAt();
    }

    void proven(Proof proof) {
        require(SignInStep.CODE);
        acr = proof.acr();
        amr = String.join(" ", proof.amr());
        authenticatedAt = proof.verifiedAt();
        step = SignInStep.CONSENT;
    }

    /// The first answer is the only one; the same once more is how it goes on after a failure.
    void claim(String chosen) {
        require(SignInStep.CONSENT);
        if (answer != null && !answer.equals(chosen)) {
            throw new Refusal(SignInRefusal.SIGN_IN_STEP_OUT_OF_ORDER);
        }
        answer = chosen;
    }

    void end() {
        step = SignInStep.ENDED;
    }

    void require(SignInStep expected) {
        if (step != expected) {
            throw new Refusal(SignInRefusal.SIGN_IN_STEP_OUT_OF_ORDER);
        }
    }

    UUID id() {
        return id;
    }

    String clientId() {
        return clientId;
    }

    String request() {
        return request;
    }

    SignInStep step() {
        return step;
    }

    String citizenHandle() {
        return citizenHandle;
    }

    String subject() {
        return subject;
    }

    String maskedDestination() {
        return maskedDestination;
    }

    UUID transactionId() {
        return transactionId;
    }

    long secondsLeftAt(Instant now) {
        return Math.max(0, Duration.between(now, codeExpiresAt).toSeconds());
    }

    String acr() {
        return acr;
    }

    List<String> amr() {
        return Arrays.asList(amr.split(" ", -1));
    }

    Instant authenticatedAt() {
        return authenticatedAt;
    }
}
