package org.nationalid.biometrics.training;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.nationalid.biometrics.bench.UnusableCaptures;
import org.nationalid.biometrics.feature.Descriptor;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.model.PublicModel;

/// Trains the public model: principal components of cylinder and texture apart, both parts scaled to equal energy,
/// then linear discriminants whose within-class scatter comes from the same minutia seen in two captures. Pairs
/// that the discriminants then find unlike each other were hardly one minutia, so that step is taken again with
/// each pair counted by its likeness. No random number is drawn and every sum has a fixed order: the same samples
/// give the same bytes.
public final class ModelTrainer {
    private static final int CYLINDER_COMPONENTS = 350;
    private static final int TEXTURE_COMPONENTS = 160;
    private static final double SHRINKAGE = 0.15;
    private static final int ROUNDS = 2;

    private final List<float[]> descriptors = new ArrayList<>();
    private final List<float[]> lefts = new ArrayList<>();
    private final List<float[]> rights = new ArrayList<>();

    /// All usable captures of one finger.
    public void addFinger(List<FingerprintFeatures> captures) {
        for (int i = 0; i < captures.size(); i++) {
            FingerprintFeatures left = captures.get(i);
            for (int k = 0; k < left.size(); k++) descriptors.add(left.descriptor(k));
            for (int j = i + 1; j < captures.size(); j++)
                for (MinutiaPairing.Pair pair : MinutiaPairing.pair(left, captures.get(j))) {
                    lefts.add(left.descriptor(pair.left()));
                    rights.add(captures.get(j).descriptor(pair.right()));
                }
        }
    }

    /// Descriptors seen so far.
    public int descriptors() {
        return descriptors.size();
    }

    /// Pairs of the same minutia seen so far.
    public int pairs() {
        return lefts.size();
    }

    /// @throws UnusableCaptures when more values would have to be learned than captures can teach
    public PublicModel train() {
        if (descriptors() <= CYLINDER_COMPONENTS || pairs() <= PublicModel.DIMENSIONS)
            throw new UnusableCaptures("There are too few captures to train on: " + descriptors() + " minutiae, "
                    + pairs()
                    + " pairs of the same one. More than " + CYLINDER_COMPONENTS + " and " + PublicModel.DIMENSIONS
                    + " are needed, some five fingers with four usable captures each.");
        float[] mean = mean();
        DMatrixRMaj centred = centred(descriptors, mean);
        DMatrixRMaj components = componentsOfBothParts(centred);
        DMatrixRMaj total = Eigen.covariance(product(centred, components));
        SameMinutiae pairs =
                new SameMinutiae(product(centred(lefts, mean), components), product(centred(rights, mean), components));
        DMatrixRMaj discriminants = discriminants(total, pairs.scatter());
        for (int round = 0; round < ROUNDS; round++)
            discriminants = discriminants(total, pairs.scatterByLikeness(discriminants));
        return quantised(mean, product(components, discriminants));
    }

    private static DMatrixRMaj discriminants(DMatrixRMaj total, DMatrixRMaj within) {
        return Discriminants.of(total, within, SHRINKAGE, PublicModel.DIMENSIONS);
    }

    static DMatrixRMaj product(DMatrixRMaj left, DMatrixRMaj right) {
        DMatrixRMaj product = new DMatrixRMaj(left.numRows, right.numCols);
        CommonOps_DDRM.mult(left, right, product);
        return product;
    }

    private float[] mean() {
        double[] sums = new double[Descriptor.SIZE];
        int[] counts = new int[Descriptor.SIZE];
        for (float[] descriptor : descriptors)
            for (int i = 0; i < Descriptor.SIZE; i++)
                if (!Float.isNaN(descriptor[i])) {
                    sums[i] += descriptor[i];
                    counts[i]++;
                }
        float[] mean = new float[Descriptor.SIZE];
        for (int i = 0; i < mean.length; i++) mean[i] = (float) (sums[i] / Math.max(1, counts[i]));
        return mean;
    }

    private static DMatrixRMaj centred(List<float[]> rows, float[] mean) {
        DMatrixRMaj matrix = new DMatrixRMaj(rows.size(), Descriptor.SIZE);
        for (int row = 0; row < rows.size(); row++)
            for (int i = 0; i < Descriptor.SIZE; i++) {
                float value = rows.get(row)[i];
                matrix.set(row, i, Float.isNaN(value) ? 0 : value - mean[i]);
            }
        return matrix;
    }

    /// Block-diagonal: cylinder values to their components, texture values to theirs.
    private static DMatrixRMaj componentsOfBothParts(DMatrixRMaj centred) {
        DMatrixRMaj components = new DMatrixRMaj(Descriptor.SIZE, CYLINDER_COMPONENTS + TEXTURE_COMPONENTS);
        place(components, centred, 0, Descriptor.CYLINDER, 0, CYLINDER_COMPONENTS);
        place(components, centred, Descriptor.CYLINDER, Descriptor.SIZE, CYLINDER_COMPONENTS, TEXTURE_COMPONENTS);
        return components;
    }

    private static void place(DMatrixRMaj into, DMatrixRMaj centred, int from, int to, int column, int count) {
        DMatrixRMaj part = CommonOps_DDRM.extract(centred, 0, centred.numRows, from, to);
        DMatrixRMaj covariance = Eigen.covariance(part);
        Eigen eigen = Eigen.of(covariance, count);
        double energy = 0;
        for (double value : eigen.values()) energy += value;
        for (int i = from; i < to; i++)
            for (int j = 0; j < count; j++)
                into.set(i, column + j, eigen.vectors().get(i - from, j) / Math.sqrt(energy));
    }

    private static PublicModel quantised(float[] mean, DMatrixRMaj map) {
        float[] scale = new float[PublicModel.DIMENSIONS];
        short[] values = new short[Descriptor.SIZE * PublicModel.DIMENSIONS];
        for (int output = 0; output < scale.length; output++) {
            double largest = 0;
            for (int input = 0; input < Descriptor.SIZE; input++)
                largest = Math.max(largest, Math.abs(map.get(input, output)));
            scale[output] = (float) (largest / Short.MAX_VALUE);
            for (int input = 0; input < Descriptor.SIZE; input++)
                values[input * PublicModel.DIMENSIONS + output] =
                        (short) Math.round(map.get(input, output) / scale[output]);
        }
        return new PublicModel(mean, scale, values);
    }
}
