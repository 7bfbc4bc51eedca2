package org.nationalid.identity.alias;

import java.util.UUID;

/// A new alias, and the index under which it is found.
public record IssuedAlias(UUID index, AliasNumber number) {}
