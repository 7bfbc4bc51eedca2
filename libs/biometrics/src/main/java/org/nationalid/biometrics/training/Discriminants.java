package org.nationalid.biometrics.training;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/// Linear discriminants: directions in which all minutiae vary much and one minutia, seen twice, varies little.
final class Discriminants {
    /// 0.5 gives every column the same variance.
    private static final double FLATTENING = 0.6;

    private Discriminants() {}

    /// Columns scaled to nearly equal total variance, those that vary most between minutiae a little less: they are
    /// much the same all over a finger, and fingers are alike in them.
    static DMatrixRMaj of(DMatrixRMaj total, DMatrixRMaj within, double shrinkage, int count) {
        int size = total.numRows;
        double level = CommonOps_DDRM.trace(within) / size;
        DMatrixRMaj regular = within.copy();
        CommonOps_DDRM.scale(1 - shrinkage, regular);
        for (int i = 0; i < size; i++) regular.add(i, i, shrinkage * level);
        DMatrixRMaj whitening = whitening(regular);
        DMatrixRMaj whitened = new DMatrixRMaj(size, size);
        DMatrixRMaj half = new DMatrixRMaj(size, size);
        CommonOps_DDRM.multTransA(whitening, total, half);
        CommonOps_DDRM.mult(half, whitening, whitened);
        Eigen eigen = Eigen.of(symmetric(whitened), count);
        DMatrixRMaj result = new DMatrixRMaj(size, count);
        CommonOps_DDRM.mult(whitening, eigen.vectors(), result);
        for (int column = 0; column < count; column++)
            for (int row = 0; row < size; row++)
                result.set(row, column, result.get(row, column) / StrictMath.pow(eigen.values()[column], FLATTENING));
        return result;
    }

    private static DMatrixRMaj whitening(DMatrixRMaj scatter) {
        Eigen eigen = Eigen.of(scatter, scatter.numRows);
        DMatrixRMaj whitening = eigen.vectors().copy();
        for (int column = 0; column < whitening.numCols; column++)
            for (int row = 0; row < whitening.numRows; row++)
                whitening.set(row, column, whitening.get(row, column) / Math.sqrt(eigen.values()[column]));
        return whitening;
    }

    private static DMatrixRMaj symmetric(DMatrixRMaj matrix) {
        DMatrixRMaj result = matrix.copy();
        for (int i = 0; i < result.numRows; i++)
            for (int j = 0; j < result.numCols; j++) result.set(i, j, 0.5 * (matrix.get(i, j) + matrix.get(j, i)));
        return result;
    }
}
