package org.nationalid.gateway.accessgrant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// What one authentication allows one relying party. It names the citizen by the relying party's pseudonym and by a
/// handle that only identity-service can open.
@Entity
@Table(name = "access_grant")
class AccessGrant {
    @Id
    private UUID id;

    @Column(name = "client_id", nullable = false, updatable = false)
    private String clientId;

    @Column(nullable = false, updatable = false)
    private String subject;

    @Column(name = "citizen_handle", nullable = false, updatable = false)
    private String citizenHandle;

    @Column(nullable = false, updatable = false)
    private String scopes;

    @Column(nullable = false, updatable = false)
    private String items;

    @Column(name = "purpose_code", nullable = false, updatable = false)
    private String purposeCode;

    @Column(name = "consent_id", updatable = false)
    private UUID consentId;

    @Column(nullable = false, updatable = false)
    private String acr;

    @Column(nullable = false, updatable = false)
    private String amr;

    @Column(nullable = false, updatable = false)
    private UUID txn;

    @Column(name = "authenticated_at", nullable = false, updatable = false)
    private Instant authenticatedAt;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    protected AccessGrant() {} // Hibernate

    AccessGrant(GrantedAccess access, Instant now) {
        id = access.id();
        clientId = access.clientId();
        subject = access.subject();
        citizenHandle = access.citizenHandle();
        scopes = String.join(" ", access.scopes());
        items = String.join(" ", access.items());
        purposeCode = access.purposeCode();
        consentId = access.consentId();
        acr = access.acr();
        amr = String.join(" ", access.amr());
        txn = access.txn();
        authenticatedAt = access.authenticatedAt();
        createdAt = now;
    }

    boolean isStanding() {
        return endedAt == null;
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    GrantedAccess read() {
        return new GrantedAccess(
                id,
                clientId,
                subject,
                citizenHandle,
                split(scopes),
                split(items),
                purposeCode,
                consentId,
                acr,
                split(amr),
                txn,
                authenticatedAt);
    }

    private static List<String> split(String words) {
        return words.isEmpty() ? List.of() : Arrays.asList(words.split(" ", -1));
    }
}
