package org.nationalid.identity.deduplication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.nationalid.biometrics.feature.FeatureExtractor;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.index.Probe;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.biometrics.sample.FingerprintSample;
import org.nationalid.biometrics.sample.SampleDecoder;
import org.nationalid.biometrics.sample.SampleFormat;
import org.nationalid.biometrics.sample.UnreadableSample;
import org.nationalid.identity.binding.FingerSample;
import org.nationalid.platform.problem.Refusal;

/// Makes the codes of a packet's fingers. At most one image per processor is read at a time; who would wait too
/// long is told to come back.
@ApplicationScoped
public class ReadFingers {
    private static final long WAIT_SECONDS_MAX = 10;
    /// More impressions of one finger add cost and find nobody else.
    private static final int IMPRESSIONS_MAX = 3;

    private final EnrolledFingers enrolled;
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    ReadFingers(EnrolledFingers enrolled) {
        this.enrolled = enrolled;
    }

    /// @throws Refusal FINGERPRINT_UNREADABLE with a sentence for the person at the sensor
    public PacketFingers read(List<FingerSample> samples) {
        Map<FingerPosition, Integer> impressions = new EnumMap<>(FingerPosition.class);
        List<Probe> fingers = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            FingerPosition position =
                    FingerPosition.ofCode(samples.get(i).position()).orElseThrow();
            if (impressions.merge(position, 1, Integer::sum) <= IMPRESSIONS_MAX)
                fingers.add(read(position, samples.get(i), "fingers[" + i + "].image"));
        }
        return new PacketFingers(fingers);
    }

    private Probe read(FingerPosition position, FingerSample sample, String field) {
        byte[] image = decoded(sample.image(), field);
        takePlace();
        try (FingerprintSample decoded =
                        SampleDecoder.decode(format(sample, field), image, sample.dpi() == null ? 0 : sample.dpi());
                FingerprintFeatures features = FeatureExtractor.extract(decoded)) {
            return enrolled.index().probe(position, features);
        } catch (UnreadableSample e) {
            throw unreadable(field, e.sentence());
        } finally {
            places.release();
            Arrays.fill(image, (byte) 0);
        }
    }

    private static byte[] decoded(String base64, String field) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw unreadable(field, "The image is not in base64.");
        }
    }

    private static SampleFormat format(FingerSample sample, String field) {
        return SampleFormat.named(sample.format())
                .orElseThrow(() -> unreadable(field, "This image format is not supported."));
    }

    private static Refusal unreadable(String field, String sentence) {
        return Refusal.at(DeduplicationRefusal.FINGERPRINT_UNREADABLE, field).withDetail(sentence);
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(WAIT_SECONDS_MAX, TimeUnit.SECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(DeduplicationRefusal.FINGERPRINT_BUSY).retryAfter(Duration.ofSeconds(1));
    }
}
