package org.nationalid.gateway.accessgrant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/// An issued access token, known by its digest. Revoking it takes effect with the next request.
@Entity
@Table(name = "access_token")
class AccessToken {
    @Id
    @Column(name = "token_digest")
    private byte[] tokenDigest;

    @Column(name = "client_id", nullable = false, updatable = false)
    private String clientId;

    @Column(name = "grant_id", updatable = false)
    private UUID grantId;

    @Column(nullable = false, updatable = false)
    private String scopes;

    @Column(name = "expires_at", nullable = false, updatable = false)
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected AccessToken() {} // Hibernate

    AccessToken(Secret token, String clientId, UUID grantId, String scopes, Instant expiresAt) {
        this.tokenDigest = token.digest();
        this.clientId = clientId;
        this.grantId = grantId;
        this.scopes = scopes;
        this.expiresAt = expiresAt;
    }

    boolean isValidAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    String clientId() {
        return clientId;
    }

    UUID grantId() {
        return grantId;
    }

    String scopes() {
        return scopes;
    }
}
