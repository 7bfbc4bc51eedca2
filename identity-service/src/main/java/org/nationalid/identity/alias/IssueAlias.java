package org.nationalid.identity.alias;

import static org.nationalid.identity.alias.AliasRefusal.ALIAS_LIMIT_REACHED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.nationalid.identity.person.PersonId;
import org.nationalid.platform.problem.Refusal;

/// Gives a person another alias.
@ApplicationScoped
public class IssueAlias {
    private static final int DRAWS_MAX = 100;

    private final AliasRepository aliases;
    private final AliasVault vault;

    IssueAlias(AliasRepository aliases, AliasVault vault) {
        this.aliases = aliases;
        this.vault = vault;
    }

    /// Issues it in the caller's transaction. Digits that were ever an alias are not given again, revoked or not.
    @Transactional(Transactional.TxType.MANDATORY)
    public IssuedAlias issue(PersonId owner, AliasType type, Instant now) {
        if (aliases.countUsable(owner, type, now) >= type.policy().instancesAllowed()) {
            throw new Refusal(ALIAS_LIMIT_REACHED);
        }
        for (int draw = 0; draw < DRAWS_MAX; draw++) {
            AliasNumber number = AliasNumber.draw();
            UUID index = vault.indexOf(number);
            if (aliases.findByIdOptional(index).isEmpty()) {
                aliases.persist(new Alias(index, owner, type, vault.seal(number, owner), now));
                return new IssuedAlias(index, number);
            }
        }
        throw new IllegalStateException("no free alias in " + DRAWS_MAX + " draws");
    }
}
