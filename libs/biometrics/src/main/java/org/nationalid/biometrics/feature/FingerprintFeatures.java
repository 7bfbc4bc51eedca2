package org.nationalid.biometrics.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Biometric features (ISO/IEC 2382-37) of one sample: minutiae with the description of their surroundings. As secret
/// as the sample itself, and erased like it; only [org.nationalid.biometrics.template.TemplateProtector] turns them
/// into something that may be stored.
public final class FingerprintFeatures implements AutoCloseable {
    private final List<Minutia> minutiae;
    private final List<float[]> descriptors;
    private final Quality quality;

    /// @param minutiae those that have a descriptor
    /// @param descriptors one vector of [Descriptor#SIZE] values for each minutia
    public FingerprintFeatures(List<Minutia> minutiae, List<float[]> descriptors, Quality quality) {
        this.minutiae = new ArrayList<>(minutiae);
        this.descriptors = new ArrayList<>(descriptors);
        this.quality = quality;
    }

    public int size() {
        return descriptors.size();
    }

    public Quality quality() {
        return quality;
    }

    /// The minutia at an index; for measurements and training only.
    public Minutia minutia(int index) {
        return minutiae.get(index);
    }

    /// The descriptor at an index, not a copy.
    public float[] descriptor(int index) {
        return descriptors.get(index);
    }

    /// Overwrites the features with zeros and forgets them.
    public void erase() {
        descriptors.forEach(descriptor -> Arrays.fill(descriptor, 0));
        descriptors.clear();
        minutiae.clear();
    }

    @Override
    public void close() {
        erase();
    }

    /// Says how many only: features never reach a log.
    @Override
    public String toString() {
        return "FingerprintFeatures[" + size() + " descriptors, " + quality.band() + "]";
    }
}
