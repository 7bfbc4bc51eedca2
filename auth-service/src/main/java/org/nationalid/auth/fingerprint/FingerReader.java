package org.nationalid.auth.fingerprint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.sample.FingerprintSample;
import org.nationalid.biometrics.sample.SampleDecoder;
import org.nationalid.biometrics.sample.SampleFormat;
import org.nationalid.biometrics.sample.UnreadableSample;
import org.nationalid.biometrics.template.TemplateProtector;
import org.nationalid.platform.problem.Refusal;

/// Reads features out of an image: the costly step. At most one per processor at a time, so that a rush neither
/// starves the cheap work nor fills the memory with pixels; who would wait too long is told to come back.
@ApplicationScoped
class FingerReader {
    private static final long WAIT_SECONDS_MAX = 5;

    private final TemplateProtector protector;
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    FingerReader(TemplateProtector protector) {
        this.protector = protector;
    }

    /// Reads and erases the sample.
    ///
    /// @throws Refusal FINGERPRINT_UNREADABLE with a sentence for the person at the sensor
    FingerprintFeatures read(EncodedSample encoded) {
        takePlace();
        try (FingerprintSample sample =
                SampleDecoder.decode(format(encoded), encoded.image().bytes(), encoded.dpi())) {
            return protector.extract(sample);
        } catch (UnreadableSample e) {
            throw unreadable(encoded, e.sentence());
        } finally {
            places.release();
            encoded.erase();
        }
    }

    private static SampleFormat format(EncodedSample encoded) {
        return SampleFormat.named(encoded.format())
                .orElseThrow(() -> unreadable(encoded, "This image format is not supported."));
    }

    private static Refusal unreadable(EncodedSample encoded, String sentence) {
        return Refusal.at(FingerprintRefusal.FINGERPRINT_UNREADABLE, encoded.field())
                .withDetail(sentence);
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(WAIT_SECONDS_MAX, TimeUnit.SECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(FingerprintRefusal.FINGERPRINT_BUSY).retryAfter(Duration.ofSeconds(1));
    }
}
