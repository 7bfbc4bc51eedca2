package org.nationalid.auth.verification;

import java.util.List;
import org.nationalid.auth.factor.AuthRef;
import org.nationalid.auth.otp.OtpUse;

/// Somebody claims to be this citizen, in this transaction, towards this relying party, and shows these factors.
record AuthenticationAttempt(AuthRef citizen, String transactionId, String relyingParty, List<Factor> factors) {
    AuthenticationAttempt {
        factors = List.copyOf(factors);
    }

    OtpUse otpUse() {
        return new OtpUse(citizen, transactionId, relyingParty);
    }
}
