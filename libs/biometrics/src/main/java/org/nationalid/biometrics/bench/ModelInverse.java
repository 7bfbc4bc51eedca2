package org.nationalid.biometrics.bench;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.nationalid.biometrics.bench.Evaluation.Extracted;
import org.nationalid.biometrics.feature.Descriptor;
import org.nationalid.biometrics.model.PublicModel;

/// A linear way back from embeddings to descriptors, as an attacker would make it.
final class ModelInverse {
    private static final int LEARNED_MAX = 80;
    private static final double RIDGE = 1e-3;

    private final float[] mean;
    private final DMatrixRMaj inverse;

    private ModelInverse(float[] mean, DMatrixRMaj inverse) {
        this.mean = mean;
        this.inverse = inverse;
    }

    /// The pseudo-inverse of the public model: what everybody can compute. An embedding has lost its length; the
    /// outputs of the model have variance 1, so the attacker takes the square root of their number.
    static ModelInverse ofModel(PublicModel model) {
        float[] weights = model.weights();
        DMatrixRMaj map = new DMatrixRMaj(Descriptor.SIZE, PublicModel.DIMENSIONS);
        for (int i = 0; i < weights.length; i++) map.set(i, weights[i]);
        DMatrixRMaj square = new DMatrixRMaj(PublicModel.DIMENSIONS, PublicModel.DIMENSIONS);
        CommonOps_DDRM.multInner(map, square);
        CommonOps_DDRM.invert(square);
        DMatrixRMaj result = new DMatrixRMaj(Descriptor.SIZE, PublicModel.DIMENSIONS);
        CommonOps_DDRM.mult(Math.sqrt(PublicModel.DIMENSIONS), map, square, result);
        return new ModelInverse(model.mean(), result);
    }

    /// Least squares, nearly, learned on the very captures that are attacked afterwards: more than a thief has. Each
    /// value comes from those that show it, products of embeddings from all.
    static ModelInverse learned(PublicModel model, List<Extracted> captures) {
        float[] mean = model.mean();
        DMatrixRMaj cross = new DMatrixRMaj(Descriptor.SIZE, PublicModel.DIMENSIONS);
        DMatrixRMaj square = new DMatrixRMaj(PublicModel.DIMENSIONS, PublicModel.DIMENSIONS);
        for (int i = 0; i < PublicModel.DIMENSIONS; i++) square.set(i, i, RIDGE);
        int[] shown = new int[Descriptor.SIZE];
        int all = 0;
        for (Extracted capture : captures.subList(0, Math.min(LEARNED_MAX, captures.size())))
            for (int k = 0; k < capture.features().size(); k++) {
                float[] descriptor = capture.features().descriptor(k);
                float[] embedding = model.embed(descriptor);
                all++;
                for (int i = 0; i < descriptor.length; i++) if (!Float.isNaN(descriptor[i])) shown[i]++;
                for (int j = 0; j < embedding.length; j++) {
                    for (int i = 0; i < embedding.length; i++) square.add(i, j, embedding[i] * embedding[j]);
                    for (int i = 0; i < descriptor.length; i++)
                        if (!Float.isNaN(descriptor[i])) cross.add(i, j, (descriptor[i] - mean[i]) * embedding[j]);
                }
            }
        for (int i = 0; i < shown.length; i++)
            for (int j = 0; j < PublicModel.DIMENSIONS; j++)
                cross.set(i, j, cross.get(i, j) * all / Math.max(1, shown[i]));
        CommonOps_DDRM.invert(square);
        DMatrixRMaj result = new DMatrixRMaj(Descriptor.SIZE, PublicModel.DIMENSIONS);
        CommonOps_DDRM.mult(cross, square, result);
        return new ModelInverse(mean, result);
    }

    /// The guessed descriptor behind an embedding of length 1.
    float[] descriptor(float[] embedding) {
        float[] descriptor = mean.clone();
        for (int i = 0; i < descriptor.length; i++)
            for (int j = 0; j < embedding.length; j++) descriptor[i] += (float) (inverse.get(i, j) * embedding[j]);
        return descriptor;
    }
}
