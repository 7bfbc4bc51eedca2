package org.nationalid.biometrics.template;

import java.util.Arrays;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.model.PublicModel;

/// The embeddings of a live sample, the most central minutia first, each of length 1, and what its scores owe to
/// chance.
///
/// @param allowance of [StrangerAllowance]
@SuppressWarnings("ArrayRecordComponent") // never compared; erased after use
record LiveEmbeddings(float[][] values, double allowance) implements AutoCloseable {
    /// @param limit embeddings at most
    static LiveEmbeddings of(FingerprintFeatures features, PublicModel model, int limit) {
        int[] chosen = MinutiaChoice.central(features, limit);
        float[][] values = new float[chosen.length][];
        double length = 0;
        for (int i = 0; i < chosen.length; i++) {
            values[i] = model.project(features.descriptor(chosen[i]));
            length += PublicModel.normalise(values[i]);
        }
        return new LiveEmbeddings(values, StrangerAllowance.of(chosen.length, length / Math.max(1, chosen.length)));
    }

    @Override
    public void close() {
        for (float[] embedding : values) Arrays.fill(embedding, 0);
    }
}
