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
import org.nationalid.auth.fingerprint.VerifyFingerprint;
import org.nationalid.auth.otp.VerifyOneTimePassword;
import org.nationalid.platform.problem.Refusal;

/// Decides one attempt. Cheap checks come before costly ones: whether a finger may be tried at all is known before
/// the code is used up, and the code is right before a finger is compared.
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
        return tryAll(attempt);
    }

    private AuthenticationOutcome tryAll(AuthenticationAttempt attempt) {
        Set<Amr> amr = EnumSet.noneOf(Amr.class);
        List<UUID> authenticators = new ArrayList<>();
        for (Factor factor : attempt.factors()) {
            switch (verify(attempt, factor)) {
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

    private FactorOutcome verify(AuthenticationAttempt attempt, Factor factor) {
        return switch (factor) {
            case Factor.Code(var code) -> verifyOneTimePassword.verify(attempt.otpUse(), code.value());
            case Factor.Finger(var claimed) -> verifyFingerprint.verify(attempt.citizen(), claimed);
        };
    }

    private static Set<Amr> methodsOf(Factor factor) {
        return switch (factor) {
            case Factor.Code _ -> EnumSet.of(Amr.OTP, Amr.SMS);
            case Factor.Finger _ -> EnumSet.of(Amr.FPT);
        };
    }
}
