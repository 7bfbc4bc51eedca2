package org.nationalid.gateway.accessgrant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A code on its way through the browser: one minute, one use, bound to client, redirect URI and PKCE challenge.
@Entity
@Table(name = "authorization_code")
class AuthorizationCode {
    static final Duration VALID_FOR = Duration.ofSeconds(60);

    @Id
    @Column(name = "code_digest")
    private byte[] codeDigest;

    @Column(name = "grant_id", nullable = false, updatable = false)
    private UUID grantId;

    @Column(name = "client_id", nullable = false, updatable = false)
    private String clientId;

    @Column(name = "redirect_uri", nullable = false, updatable = false)
    private String redirectUri;

    @Column(name = "code_challenge", nullable = false, updatable = false)
    private String codeChallenge;

    @Column(updatable = false)
    private String nonce;

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected AuthorizationCode() {} // Hibernate

    AuthorizationCode(Secret code, UUID grantId, CodeBinding binding, Instant now) {
        this.codeDigest = code.digest();
        this.grantId = grantId;
        this.clientId = binding.clientId();
        this.redirectUri = binding.redirectUri();
        this.codeChallenge = binding.codeChallenge();
        this.nonce = binding.nonce();
        this.expiresAt = now.plus(VALID_FOR);
    }

    UUID grantId() {
        return grantId;
    }

    String nonce() {
        return nonce;
    }

    boolean wasUsed() {
        return usedAt != null;
    }

    boolean isOf(String client) {
        return clientId.equals(client);
    }

    boolean isSentTo(String redirect) {
        return redirectUri.equals(redirect);
    }

    String codeChallenge() {
        return codeChallenge;
    }

    boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    void use(Instant now) {
        usedAt = now;
    }

    /// Nothing was given for it: the same client may come again.
    void release() {
        usedAt = null;
    }
}
