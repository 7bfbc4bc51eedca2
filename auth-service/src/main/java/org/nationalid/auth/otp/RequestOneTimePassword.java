package org.nationalid.auth.otp;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.nationalid.platform.id.Ids;
import org.nationalid.platform.problem.Refusal;

/// Sends a code to a citizen. It is stored first and sent after: a message that arrives can always be verified. No
/// transaction is open while it is sent.
@ApplicationScoped
class RequestOneTimePassword {
    private static final Logger LOG = Logger.getLogger(RequestOneTimePassword.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;
    private static final Duration WAIT_MIN = Duration.ofSeconds(1);
    private static final Duration WAIT_AFTER_SILENCE = Duration.ofSeconds(10);

    private final OneTimePasswordRepository passwords;
    private final CodeHash codeHash;
    private final SmsSender sms;
    private final OtpConfig config;
    private final InstantSource clock;

    RequestOneTimePassword(
            OneTimePasswordRepository passwords,
            CodeHash codeHash,
            SmsSender sms,
            OtpConfig config,
            InstantSource clock) {
        this.passwords = passwords;
        this.codeHash = codeHash;
        this.sms = sms;
        this.config = config;
        this.clock = clock;
    }

    Sent request(OtpUse use, Destination destination) {
        String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant windowStart = now.minus(config.sendsWindow());
        OneTimePassword otp =
                new OneTimePassword(use, Ids.next(), codeHash.of(use, code), now, now.plus(config.expiresAfter()));

        int tries = passwords.store(use, otp, config, windowStart).orElseThrow(() -> refusal(use, windowStart, now));
        deliver(use, otp, destination.message(code, config.expiresAfter()));
        return new Sent(otp.expiresAt(), OneTimePassword.TRIES_MAX - tries);
    }

    private void deliver(OtpUse use, OneTimePassword otp, ShortMessage message) {
        try {
            sms.send(message);
        } catch (SmsSender.NotSent e) {
            passwords.withdraw(use, otp);
            LOG.warnf(
                    "A short message was not accepted: %s",
                    e.getCause().getClass().getSimpleName());
            throw new Refusal(OtpRefusal.OTP_NOT_DELIVERED).retryAfter(WAIT_AFTER_SILENCE);
        }
    }

    private Refusal refusal(OtpUse use, Instant windowStart, Instant now) {
        Optional<OtpRefusal> barred = passwords.find(use).flatMap(OneTimePassword::barsSending);
        if (barred.isPresent()) return new Refusal(barred.get());
        List<Instant> sends = passwords.sends(use.citizen(), windowStart);
        if (sends.size() >= config.sendsMax())
            return new Refusal(OtpRefusal.OTP_SENT_TOO_OFTEN)
                    .retryAfter(Duration.between(now, sends.getFirst().plus(config.sendsWindow())));
        Duration wait = Duration.between(now, passwords.failuresEnd(use.citizen(), config.failuresMax(), now));
        return new Refusal(OtpRefusal.OTP_SENT_TOO_OFTEN)
                .withDetail("Too many codes in a row were typed wrong; no more are sent for now")
                .retryAfter(wait.compareTo(WAIT_MIN) < 0 ? WAIT_MIN : wait);
    }

    /// Where a message goes and in whose name.
    record Destination(String phone, OtpLanguage language, String relyingPartyName) {
        ShortMessage message(String code, Duration validFor) {
            return new ShortMessage(
                    phone, language.text(code, relyingPartyName, Math.max(1, validFor.toMinutes())), language.code());
        }
    }

    /// What the caller may know about the code.
    record Sent(Instant expiresAt, int triesLeft) {}
}
