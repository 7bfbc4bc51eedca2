package org.nationalid.auth.otp;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.nationalid.auth.factor.AuthRef;

/// What a code is good for: this citizen, in this transaction, towards this relying party. Nowhere else.
public record OtpUse(AuthRef citizen, String transactionId, String relyingParty) {
    byte[][] with(String code) {
        return new byte[][] {
            citizen.bytes(), transactionId.getBytes(UTF_8), relyingParty.getBytes(UTF_8), code.getBytes(UTF_8)
        };
    }
}
