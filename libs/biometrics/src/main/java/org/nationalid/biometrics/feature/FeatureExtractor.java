package org.nationalid.biometrics.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.nationalid.biometrics.image.Enhancement;
import org.nationalid.biometrics.image.RidgeImage;
import org.nationalid.biometrics.sample.FingerprintImage;
import org.nationalid.biometrics.sample.FingerprintSample;
import org.nationalid.biometrics.sample.MinutiaeRecord;
import org.nationalid.biometrics.sample.UnreadableSample;

/// Sample in, features out: enhancement, minutiae, one descriptor a minutia. Thread-safe.
public final class FeatureExtractor {
    /// A minutiae record does not say where its extractor looked.
    private static final Cylinders.Seen EVERYWHERE = (_, _) -> true;

    private FeatureExtractor() {}

    /// @throws UnreadableSample when the sample shows too little of a finger; the sentence tells what to do
    public static FingerprintFeatures extract(FingerprintSample sample) {
        return switch (sample) {
            case FingerprintImage image -> ofImage(image);
            case MinutiaeRecord record -> ofRecord(record);
        };
    }

    private static FingerprintFeatures ofRecord(MinutiaeRecord record) {
        return describe(
                MinutiaExtraction.read(record),
                EVERYWHERE,
                (_, descriptor) -> Arrays.fill(descriptor, Descriptor.CYLINDER, Descriptor.SIZE, Descriptor.ABSENT),
                QualityCheck::judgeRecord);
    }

    private static FingerprintFeatures ofImage(FingerprintImage image) {
        RidgeImage ridges = Enhancement.enhance(image);
        try {
            QualityCheck check = new QualityCheck(ridges);
            check.refuseWithoutRidges();
            return describe(
                    MinutiaExtraction.extract(ridges),
                    ridges::isClear,
                    (minutia, descriptor) -> Texture.describe(minutia, ridges, descriptor, Descriptor.CYLINDER),
                    check::judge);
        } finally {
            ridges.erase();
        }
    }

    /// Describes the minutiae that can be described and judges their number. What is refused is overwritten.
    private static FingerprintFeatures describe(
            List<Minutia> found,
            Cylinders.Seen seen,
            BiConsumer<Minutia, float[]> texture,
            IntFunction<Quality> judge) {
        List<Minutia> described = new ArrayList<>(found.size());
        List<float[]> descriptors = new ArrayList<>(found.size());
        ConvexHull hull = new ConvexHull(found);
        for (Minutia minutia : found) {
            float[] descriptor = new float[Descriptor.SIZE];
            if (Cylinders.describe(minutia, found, hull, seen, descriptor)) {
                texture.accept(minutia, descriptor);
                described.add(minutia);
                descriptors.add(descriptor);
            } else Arrays.fill(descriptor, 0);
        }
        try {
            return new FingerprintFeatures(described, descriptors, judge.apply(descriptors.size()));
        } catch (UnreadableSample refusal) {
            descriptors.forEach(descriptor -> Arrays.fill(descriptor, 0));
            throw refusal;
        }
    }
}
