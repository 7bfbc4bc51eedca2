package org.nationalid.identity.slip;

import static org.nationalid.identity.slip.SlipRefusal.SLIP_KEY_INVALID;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import java.text.ParseException;
import java.util.Map;
import java.util.Set;
import org.nationalid.platform.problem.Refusal;

/// The public key of the station that prints the slip.
public record SlipKey(ECKey key) {
    private static final Set<Curve> CURVES = Set.of(Curve.P_256, Curve.P_384, Curve.P_521);

    /// A key with a private part is refused and not merely trimmed: whoever sent it has lost it.
    public static SlipKey of(Map<String, Object> jwk) {
        try {
            ECKey key = ECKey.parse(jwk);
            boolean encrypts = key.getKeyUse() == null || KeyUse.ENCRYPTION.equals(key.getKeyUse());
            if (key.isPrivate() || !encrypts || !CURVES.contains(key.getCurve())) {
                throw invalid();
            }
            return new SlipKey(key);
        } catch (ParseException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw invalid();
        }
    }

    private static Refusal invalid() {
        return Refusal.at(SLIP_KEY_INVALID, "slip_key");
    }
}
