package org.nationalid.identity.alias;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Reads the digits of an alias that was issued before.
@ApplicationScoped
public class ReadAlias {
    private final AliasRepository aliases;
    private final AliasVault vault;

    ReadAlias(AliasRepository aliases, AliasVault vault) {
        this.aliases = aliases;
        this.vault = vault;
    }

    /// @param index as [IssuedAlias] gave it
    public AliasNumber read(UUID index) {
        Alias alias = aliases.findByIdOptional(index).orElseThrow();
        return vault.open(alias.sealedDigits(), alias.owner());
    }
}
