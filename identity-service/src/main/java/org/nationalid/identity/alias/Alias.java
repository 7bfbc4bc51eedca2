package org.nationalid.identity.alias;

import static org.nationalid.identity.alias.AliasRefusal.ALIAS_EXPIRED;
import static org.nationalid.identity.alias.AliasRefusal.ALIAS_REVOKED;
import static org.nationalid.identity.alias.AliasRefusal.ALIAS_USED_UP;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.nationalid.identity.person.PersonId;
import org.nationalid.platform.problem.Refusal;

/// One issued alias. It guards its own policy.
@Entity
@Table(name = "alias")
class Alias {
    @Id
    @Column(name = "alias_index")
    private UUID index;

    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private AliasType type;

    @Column(name = "sealed_digits", nullable = false, updatable = false)
    private byte[] sealedDigits;

    @Column(name = "issued_at", nullable = false, updatable = false)
    private Instant issuedAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt; // null: never

    @Column(name = "transactions_left")
    private Integer transactionsLeft; // null: not counted

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected Alias() {} // Hibernate

    Alias(UUID index, PersonId owner, AliasType type, byte[] sealedDigits, Instant now) {
        AliasPolicy policy = type.policy();
        this.index = index;
        this.personId = owner.value();
        this.type = type;
        this.sealedDigits = sealedDigits.clone();
        this.issuedAt = now;
        this.expiresAt = policy.expires() ? now.plus(policy.validFor()) : null;
        this.transactionsLeft = policy.countsTransactions() ? policy.transactionsAllowed() : null;
    }

    /// Whether using it changes it.
    boolean countsUses() {
        return transactionsLeft != null;
    }

    /// Uses it once, or says why it cannot be used.
    void use(Instant now) {
        requireUsable(now);
        if (countsUses()) {
            transactionsLeft = transactionsLeft - 1;
        }
    }

    private void requireUsable(Instant now) {
        if (revokedAt != null) {
            throw Refusal.at(ALIAS_REVOKED, "alias");
        }
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            throw Refusal.at(ALIAS_EXPIRED, "alias");
        }
        if (transactionsLeft != null && transactionsLeft == 0) {
            throw Refusal.at(ALIAS_USED_UP, "alias");
        }
    }

    void revoke(Instant now) {
        if (revokedAt != null) {
            throw Refusal.at(ALIAS_REVOKED, "alias");
        }
        revokedAt = now;
    }

    PersonId owner() {
        return new PersonId(personId);
    }

    byte[] sealedDigits() {
        return sealedDigits.clone();
    }
}
