package org.nationalid.auth.verification;

import java.util.Comparator;
import java.util.List;
import org.nationalid.auth.factor.AuthRef;
import org.nationalid.auth.fingerprint.ClaimedFinger;
import org.nationalid.auth.otp.OtpUse;

/// Somebody claims to be this citizen, in this transaction, towards this relying party, and shows these factors.
///
/// @param factors the cheapest first, whatever the order in which they were shown
record AuthenticationAttempt(AuthRef citizen, String transactionId, String relyingParty, List<Factor> factors) {
    AuthenticationAttempt {
        factors = factors.stream().sorted(Comparator.comparingInt(Factor::cost)).toList();
    }

    OtpUse otpUse() {
        return new OtpUse(citizen, transactionId, relyingParty);
    }

    boolean showsFinger() {
        return !claimedFingers().isEmpty();
    }

    List<ClaimedFinger> claimedFingers() {
        return factors.stream()
                .filter(Factor.Finger.class::isInstance)
                .map(factor -> ((Factor.Finger) factor).claimed())
                .toList();
    }
}
