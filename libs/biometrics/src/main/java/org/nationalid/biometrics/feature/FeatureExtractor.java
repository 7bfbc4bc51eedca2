package org.nationalid.biometrics.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        List<Minutia> found = MinutiaExtraction.read(record);
        List<Minutia> described = new ArrayList<>(found.size());
        List<float[]> descriptors = new ArrayList<>(found.size());
        ConvexHull hull = new ConvexHull(found);
        for (Minutia minutia : found) {
            float[] descriptor = new float[Descriptor.SIZE];
            if (!Cylinders.describe(minutia, found, hull, EVERYWHERE, descriptor)) continue;
            Arrays.fill(descriptor, Descriptor.CYLINDER, Descriptor.SIZE, Descriptor.ABSENT);
            described.add(minutia);
            descriptors.add(descriptor);
        }
        return new FingerprintFeatures(described, descriptors, QualityCheck.judgeRecord(descriptors.size()));
    }

    private static FingerprintFeatures ofImage(FingerprintImage image) {
        RidgeImage ridges = Enhancement.enhance(image);
        QualityCheck check = new QualityCheck(ridges);
        check.refuseWithoutRidges();
        List<Minutia> found = MinutiaExtraction.extract(ridges);
        List<Minutia> described = new ArrayList<>(found.size());
        List<float[]> descriptors = new ArrayList<>(found.size());
        ConvexHull hull = new ConvexHull(found);
        for (Minutia minutia : found) {
            float[] descriptor = new float[Descriptor.SIZE];
            if (!Cylinders.describe(minutia, found, hull, ridges::isClear, descriptor)) continue;
            Texture.describe(minutia, ridges, descriptor, Descriptor.CYLINDER);
            described.add(minutia);
            descriptors.add(descriptor);
        }
        ridges.erase();
        return new FingerprintFeatures(described, descriptors, check.judge(descriptors.size()));
    }
}
