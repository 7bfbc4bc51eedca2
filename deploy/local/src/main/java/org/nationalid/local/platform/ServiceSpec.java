package org.nationalid.local.platform;

import java.util.List;
import java.util.Optional;

/// What the launcher knows about one service.
///
/// @param name     as in its folder, its log file and its service tokens
/// @param folder   in the repository, relative to its root
/// @param port     of its HTTP interface, before the offset
/// @param database the name of its database and of the role that owns it; empty text when it has none
/// @param secrets  names of its random 32-byte keys
/// @param signing  names of its private signing keys
/// @param deciphering names of its private keys for decryption
/// @param trusts   the callers whose service tokens it accepts
public record ServiceSpec(
        String name,
        String folder,
        int port,
        String database,
        List<String> secrets,
        List<String> signing,
        List<String> deciphering,
        List<String> trusts) {

    public ServiceSpec {
        secrets = List.copyOf(secrets);
        signing = List.copyOf(signing);
        deciphering = List.copyOf(deciphering);
        trusts = List.copyOf(trusts);
    }

    public Optional<String> ownDatabase() {
        return database.isEmpty() ? Optional.empty() : Optional.of(database);
    }
}
