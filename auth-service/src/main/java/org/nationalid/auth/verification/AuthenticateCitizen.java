package org.nationalid.auth.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nationalid.auth.factor.FactorOutcome;
import org.nationalid.auth.fingerprint.LiveFingers;
import org.nationalid.auth.fingerprint.VerifyFingerprint;
import org.nationalid.auth.otp.VerifyOneTimePassword;
import org.nationalid.platform.problem.Refusal;

/// Decides one attempt. Whether a finger may be tried at all comes first; then its image is read, because an image that
/// cannot be read now must not cost the citizen a code; then the code is used up, and last the finger is compared.
@ApplicationScoped
class AuthenticateCitizen {
    private final VerifyOneTimePassword verifyOneTimePassword;
    private final VerifyFingerprint verifyFingerprint;
    private final InstantSource clock;

    AuthenticateCitizen(
            VerifyOneTimePassword verifyOneTimePassword, VerifyFingerprint verifyFingerprint, InstantSource clock) {
        this.verifyOneTimePassword = verifyOneTimePassword;
        this.verifyFingerprint = verifyFingerprint;
        this.clock = clock;
    }

    AuthenticationOutcome authenticate(AuthenticationAttempt attempt) {
        if (attempt.showsFinger()) {
            Optional<Refusal> barred = verifyFingerprint.barred(attempt.citizen());
            if (barred.isPresent()) return new AuthenticationOutcome.Denied(barred.get());
        }
        try (LiveFingers live = verifyFingerprint.read(attempt.claimedFingers())) {
            return tryAll(attempt, live);
        } catch (Refusal unreadable) {
            return new AuthenticationOutcome.Denied(unreadable);
        }
    }

    private AuthenticationOutcome tryAll(AuthenticationAttempt attempt, LiveFingers live) {
        Set<Amr> amr = EnumSet.noneOf(Amr.class);
        List<UUID> authenticators = new ArrayList<>();
        for (Factor factor : attempt.factors()) {
            switch (verify(attempt, factor, live)) {
                case FactorOutcome.Denied(var refusal) -> {
                    return new AuthenticationOutcome.Denied(refusal);
                }
                case FactorOutcome.Proven(var authenticator) -> {
                    authenticators.add(authenticator);
                    amr.addAll(methodsOf(factor));
                }
            }
        }
        if (authenticators.size() == 1)
            return new AuthenticationOutcome.Proven(Acr.ONE_FACTOR, amr, authenticators, clock.instant());
        amr.add(Amr.MFA);
        return new AuthenticationOutcome.Proven(Acr.TWO_FACTORS, amr, authenticators, clock.instant());
    }

    private FactorOutcome verify(AuthenticationAttempt attempt, Factor factor, LiveFingers live) {
        return switch (factor) {
            case Factor.Code(var code) -> verifyOneTimePassword.verify(attempt.otpUse(), code.value());
            case Factor.Finger(var claimed) -> verifyFingerprint.verify(attempt.citizen(), claimed, live);
        };
    }

    private static Set<Amr> methodsOf(Factor factor) {
        return switch (factor) {
            case Factor.Code _ -> EnumSet.of(Amr.OTP, Amr.SMS);
            case Factor.Finger _ -> EnumSet.of(Amr.FPT);
        };
    }
}
