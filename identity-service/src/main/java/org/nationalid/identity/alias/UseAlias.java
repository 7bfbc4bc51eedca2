package org.nationalid.identity.alias;

import static org.nationalid.identity.alias.AliasRefusal.ALIAS_UNKNOWN;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.nationalid.identity.person.PersonId;
import org.nationalid.platform.problem.Refusal;

/// Whose alias is it, and may it still be used?
@ApplicationScoped
public class UseAlias {
    private final AliasRepository aliases;
    private final AliasVault vault;
    private final InstantSource clock;

    UseAlias(AliasRepository aliases, AliasVault vault, InstantSource clock) {
        this.aliases = aliases;
        this.vault = vault;
        this.clock = clock;
    }

    /// Uses the alias once. A perpetual one, which nearly every authentication brings, costs one select and no write.
    public PersonId use(AliasNumber number) {
        UUID index = vault.indexOf(number);
        Alias alias = aliases.findByIdOptional(index).orElseThrow(UseAlias::unknown);
        if (alias.countsUses()) {
            return QuarkusTransaction.requiringNew().call(() -> count(index));
        }
        alias.use(clock.instant());
        return alias.owner();
    }

    /// Reads it again under a lock: two requests must not both take the last use.
    private PersonId count(UUID index) {
        Alias alias = aliases.findLocked(index).orElseThrow(UseAlias::unknown);
        alias.use(clock.instant());
        return alias.owner();
    }

    private static Refusal unknown() {
        return Refusal.at(ALIAS_UNKNOWN, "alias");
    }
}
