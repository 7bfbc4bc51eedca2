package org.nationalid.local.platform;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import org.nationalid.local.Home;
import org.nationalid.local.keys.KeyFiles;

/// Makes whatever key is missing and tells each service whom it may trust. A service gets a folder of its own and
/// never sees another's.
public final class PlatformKeys {
    private final Home home;

    public PlatformKeys(Home home) {
        this.home = home;
    }

    public void ensure() {
        Services.ALL.forEach(this::ensureKeysOf);
        Services.ALL.forEach(this::ensureTrustOf);
        KeyFiles.publish(
                clientKey(Clients.OPERATOR),
                home.trustOf(Services.GATEWAY.name()).resolve("operator.jwk"));
        WitnessSpec.ALL.forEach(witness -> new KeyFiles(home.secretsOf(witness.name())).secret(WitnessSpec.KEY));
        clientKey(Clients.REGISTRAR_STATION);
        clientKey(Clients.ADJUDICATION_DESK);
        slipKey();
    }

    /// The key by which a client of the gateway signs its assertions.
    public ECKey clientKey(String client) {
        return new KeyFiles(home.secretsOf(client)).ecKey(Clients.SIGNING_KEY, KeyUse.SIGNATURE);
    }

    public ECKey slipKey() {
        return new KeyFiles(home.secretsOf(Clients.REGISTRAR_STATION)).ecKey(Clients.SLIP_KEY, KeyUse.ENCRYPTION);
    }

    public String databasePassword(ServiceSpec service) {
        return new KeyFiles(home.secretsOf("postgres")).password(service.database());
    }

    private void ensureKeysOf(ServiceSpec service) {
        var files = new KeyFiles(home.secretsOf(service.name()));
        service.secrets().forEach(files::secret);
        service.deciphering().forEach(name -> files.ecKey(name, KeyUse.ENCRYPTION));
        for (String name : service.signing()) {
            ECKey key = files.ecKey(name, KeyUse.SIGNATURE);
            if (Clients.SIGNING_KEY.equals(name)) files.pem(name, key);
        }
        service.ownDatabase().ifPresent(_ -> databasePassword(service));
    }

    private void ensureTrustOf(ServiceSpec service) {
        home.trustOf(service.name());
        for (String caller : service.trusts()) {
            ECKey key = new KeyFiles(home.secretsOf(caller)).ecKey(Services.SERVICE_TOKEN, KeyUse.SIGNATURE);
            KeyFiles.publish(key, home.trustOf(service.name()).resolve(caller + ".jwk"));
        }
    }
}
