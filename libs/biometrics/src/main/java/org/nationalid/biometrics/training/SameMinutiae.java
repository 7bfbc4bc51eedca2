package org.nationalid.biometrics.training;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// The same minutiae seen in two captures, as rows of two matrices, and how far they scatter about each other.
final class SameMinutiae {
    /// A pair that is no more alike than this, as the cosine of its embeddings, does not count.
    private static final double LIKENESS_MIN = 0.4;

    private final DMatrixRMaj lefts;
    private final DMatrixRMaj rights;
    private final DMatrixRMaj differences;

    SameMinutiae(DMatrixRMaj lefts, DMatrixRMaj rights) {
        this.lefts = lefts;
        this.rights = rights;
        differences = lefts.copy();
        CommonOps_DDRM.subtractEquals(differences, rights);
    }

    /// Every pair counts the same.
    DMatrixRMaj scatter() {
        return Eigen.covariance(differences);
    }

    /// A pair counts the more, the more alike it is under these discriminants. The place of a minutia shifts with the
    /// skin and the extractor, so that now and then its neighbour was taken for it.
    DMatrixRMaj scatterByLikeness(DMatrixRMaj discriminants) {
        DMatrixRMaj left = ModelTrainer.product(lefts, discriminants);
        DMatrixRMaj right = ModelTrainer.product(rights, discriminants);
        DMatrixRMaj weighted = differences.copy();
        double sum = 0;
        for (int row = 0; row < weighted.numRows; row++) {
            double weight = Math.max(0, cosine(left, right, row) - LIKENESS_MIN);
            sum += weight;
            double factor = Math.sqrt(weight);
            for (int column = 0; column < weighted.numCols; column++)
                weighted.set(row, column, factor * weighted.get(row, column));
        }
        DMatrixRMaj scatter = new DMatrixRMaj(weighted.numCols, weighted.numCols);
        CommonOps_DDRM.multInner(weighted, scatter);
        CommonOps_DDRM.scale(1 / sum, scatter);
        return scatter;
    }

    private static double cosine(DMatrixRMaj left, DMatrixRMaj right, int row) {
        double product = 0;
        double leftSquare = 0;
        double rightSquare = 0;
        for (int column = 0; column < left.numCols; column++) {
            double a = left.get(row, column);
            double b = right.get(row, column);
            product += a * b;
            leftSquare += a * a;
            rightSquare += b * b;
        }
        return product / Math.sqrt(leftSquare * rightSquare);
    }
}
