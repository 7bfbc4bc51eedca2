package org.nationalid.auth.verification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nationalid.auth.factor.FactorOutcome;
import org.nationalid.auth.otp.VerifyOneTimePassword;

/// Decides one attempt.
@ApplicationScoped
class AuthenticateCitizen {
    private final VerifyOneTimePassword verifyOneTimePassword;
    private final InstantSource clock;

    AuthenticateCitizen(VerifyOneTimePassword verifyOneTimePassword, InstantSource clock) {
        this.verifyOneTimePassword = verifyOneTimePassword;
        this.clock = clock;
    }

    AuthenticationOutcome authenticate(AuthenticationAttempt attempt) {
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
        Acr acr = authenticators.size() == 1 ? Acr.ONE_FACTOR : Acr.TWO_FACTORS;
        return new AuthenticationOutcome.Proven(acr, amr, authenticators, clock.instant());
    }

    private FactorOutcome verify(AuthenticationAttempt attempt, Factor factor) {
        return switch (factor) {
            case Factor.Code(var code) -> verifyOneTimePassword.verify(attempt.otpUse(), code.value());
        };
    }

    private static Set<Amr> methodsOf(Factor factor) {
        return switch (factor) {
            case Factor.Code _ -> EnumSet.of(Amr.OTP, Amr.SMS);
        };
    }
}
