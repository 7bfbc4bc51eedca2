package org.nationalid.biometrics.identification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.template.IdentificationCodes;
import org.nationalid.biometrics.template.IdentificationKey;
import org.nationalid.biometrics.template.StrangerAllowance;

/// Persons who do not exist, as codes: what differs between fingers and what differs between the minutiae of a
/// finger is drawn at random with the covariances of captured fingers, in the space that the key projects to.
/// Growing 200,000 images would take hours; this takes a minute. It keeps means and correlations of real
/// embeddings, not their finer shape: the benchmark prints both distributions of stranger scores, so that a
/// reader can see how far the crowd is from people.
final class Crowd {
    private static final int SIZE = PublicModel.DIMENSIONS;
    private static final int BITS = IdentificationCodes.WORDS * Long.SIZE;
    private static final double RIDGE = 1e-5;

    private final float[] mean;
    private final float[] betweenFingers;
    private final float[] withinFinger;
    private final int[] counts;

    private Crowd(float[] mean, float[] betweenFingers, float[] withinFinger, int[] counts) {
        this.mean = mean;
        this.betweenFingers = betweenFingers;
        this.withinFinger = withinFinger;
        this.counts = counts;
    }

    /// @param fingers the embeddings of one capture of each finger
    static Crowd like(Collection<List<float[]>> fingers, IdentificationKey key) {
        double[] mean = new double[SIZE];
        int total = 0;
        for (List<float[]> finger : fingers)
            for (float[] embedding : finger) {
                for (int i = 0; i < SIZE; i++) mean[i] += embedding[i];
                total++;
            }
        for (int i = 0; i < SIZE; i++) mean[i] /= total;
        double[] between = new double[SIZE * SIZE];
        double[] within = new double[SIZE * SIZE];
        List<Integer> counts = new ArrayList<>();
        for (List<float[]> finger : fingers) {
            double[] centre = new double[SIZE];
            for (float[] embedding : finger) for (int i = 0; i < SIZE; i++) centre[i] += embedding[i] / finger.size();
            for (float[] embedding : finger) {
                double[] offset = new double[SIZE];
                for (int i = 0; i < SIZE; i++) offset[i] = embedding[i] - centre[i];
                addSquare(within, offset, 1.0 / (total - fingers.size()));
            }
            double[] offset = new double[SIZE];
            for (int i = 0; i < SIZE; i++) offset[i] = centre[i] - mean[i];
            addSquare(between, offset, 1.0 / fingers.size());
            counts.add(finger.size());
        }
        return new Crowd(
                key.sides(floats(mean)),
                root(between, key),
                root(within, key),
                counts.stream().mapToInt(Integer::intValue).toArray());
    }

    /// One finger; the same number gives the same.
    IdentificationCodes finger(long number) {
        SplittableRandom random = new SplittableRandom(number);
        float[] centre = mean.clone();
        addDrawn(betweenFingers, random, centre);
        float[][] sides = new float[counts[random.nextInt(counts.length)]][];
        for (int minutia = 0; minutia < sides.length; minutia++) {
            sides[minutia] = centre.clone();
            addDrawn(withinFinger, random, sides[minutia]);
        }
        return new IdentificationCodes(sides, StrangerAllowance.usual(sides.length));
    }

    /// Adds every column of the root or takes it away, by the toss of a coin: the sum of so many is as good as
    /// normal.
    private static void addDrawn(float[] root, SplittableRandom random, float[] values) {
        long coins = 0;
        for (int column = 0; column < SIZE; column++) {
            if (column % 64 == 0) coins = random.nextLong();
            float sign = (coins >>> (column % 64) & 1) == 0 ? -1 : 1;
            for (int bit = 0; bit < BITS; bit++) values[bit] += sign * root[column * BITS + bit];
        }
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) floats[i] = (float) values[i];
        return floats;
    }

    private static void addSquare(double[] sum, double[] vector, double weight) {
        for (int i = 0; i < SIZE; i++)
            for (int j = 0; j < SIZE; j++) sum[i * SIZE + j] += weight * vector[i] * vector[j];
    }

    /// The lower triangular root of a covariance, projected, column by column.
    private static float[] root(double[] covariance, IdentificationKey key) {
        DMatrixRMaj matrix = new DMatrixRMaj(SIZE, SIZE, true, covariance);
        for (int i = 0; i < SIZE; i++) matrix.add(i, i, RIDGE);
        CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(SIZE, true);
        if (!cholesky.decompose(matrix)) throw new IllegalStateException("a covariance with a ridge has a root");
        DMatrixRMaj lower = cholesky.getT(null);
        float[] columns = new float[SIZE * BITS];
        for (int column = 0; column < SIZE; column++) {
            float[] direction = new float[SIZE];
            for (int row = 0; row < SIZE; row++) direction[row] = (float) lower.get(row, column);
            System.arraycopy(key.sides(direction), 0, columns, column * BITS, BITS);
        }
        return columns;
    }
}
