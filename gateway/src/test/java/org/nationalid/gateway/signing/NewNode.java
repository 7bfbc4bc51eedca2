package org.nationalid.gateway.signing;

import com.nimbusds.jose.jwk.ECKey;
import io.agroal.api.AgroalDataSource;
import java.time.InstantSource;
import org.nationalid.gateway.accesslog.AccessLog;

/// The keys of one more gateway that starts: it shares database and access log with the others, and no memory.
public final class NewNode {
    private NewNode() {}

    public static SigningKeys with(ECKey current, ECKey next, AgroalDataSource database, AccessLog accessLog) {
        return new SigningKeys(
                current, next, new RecordKeys(new KeyLedger(database), accessLog, InstantSource.system()));
    }

    /// What its schedule does.
    public static void recordUnasked(SigningKeys keys) {
        new RecordKeysUnasked(keys).attempt();
    }
}
