package org.nationalid.auth.otp;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.nationalid.auth.factor.FactorOutcome;
import org.nationalid.platform.problem.Refusal;

/// Tries a code. One statement counts the try, compares, and uses the code up; only a refusal asks a second time,
/// why.
@ApplicationScoped
public class VerifyOneTimePassword {
    private final OneTimePasswordRepository passwords;
    private final CodeHash codeHash;
    private final InstantSource clock;

    VerifyOneTimePassword(OneTimePasswordRepository passwords, CodeHash codeHash, InstantSource clock) {
        this.passwords = passwords;
        this.codeHash = codeHash;
        this.clock = clock;
    }

    public FactorOutcome verify(OtpUse use, String code) {
        Instant now = clock.instant();
        return passwords
                .attempt(use, codeHash.of(use, code), now)
                .map(VerifyOneTimePassword::outcome)
                .orElseGet(() -> new FactorOutcome.Denied(new Refusal(whyNot(use, now))));
    }

    private static FactorOutcome outcome(OneTimePasswordRepository.Try attempt) {
        if (attempt.right()) return new FactorOutcome.Proven(attempt.id());
        int left = OneTimePassword.TRIES_MAX - attempt.tries();
        return new FactorOutcome.Denied(
                new Refusal(OtpRefusal.OTP_WRONG).withDetail(left == 1 ? "1 try is left" : left + " tries are left"));
    }

    private OtpRefusal whyNot(OtpUse use, Instant now) {
        return passwords.find(use).flatMap(otp -> otp.barredAt(now)).orElse(OtpRefusal.OTP_NOT_REQUESTED);
    }
}
