package org.nationalid.biometrics.training;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/// The leading eigenvectors of a symmetric matrix, as columns, largest eigenvalue first, each with its largest
/// component positive so that the result does not depend on the solver's choice of sign.
final class Eigen {
    private final double[] values;
    private final DMatrixRMaj vectors;

    private Eigen(double[] values, DMatrixRMaj vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    double[] values() {
        return values;
    }

    DMatrixRMaj vectors() {
        return vectors;
    }

    static Eigen of(DMatrixRMaj symmetric, int count) {
        int size = symmetric.numRows;
        EigenDecomposition_F64<DMatrixRMaj> solver = DecompositionFactory_DDRM.eig(size, true, true);
        if (!solver.decompose(symmetric.copy())) throw new IllegalStateException("the eigenvalues did not converge");
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        (Integer i) -> -solver.getEigenvalue(i).getReal()))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
        double[] values = new double[count];
        DMatrixRMaj vectors = new DMatrixRMaj(size, count);
        for (int i = 0; i < count; i++) {
            values[i] = solver.getEigenvalue(order[i]).getReal();
            DMatrixRMaj vector = solver.getEigenVector(order[i]);
            double sign = Math.signum(vector.get(largest(vector)));
            for (int row = 0; row < size; row++) vectors.set(row, i, sign * vector.get(row));
        }
        return new Eigen(values, vectors);
    }

    private static int largest(DMatrixRMaj vector) {
        int largest = 0;
        for (int i = 1; i < vector.getNumElements(); i++)
            if (Math.abs(vector.get(i)) > Math.abs(vector.get(largest))) largest = i;
        return largest;
    }

    /// Mean outer product of the rows, which are centred already.
    static DMatrixRMaj covariance(DMatrixRMaj rows) {
        DMatrixRMaj covariance = new DMatrixRMaj(rows.numCols, rows.numCols);
        CommonOps_DDRM.multInner(rows, covariance);
        CommonOps_DDRM.scale(1.0 / rows.numRows, covariance);
        return covariance;
    }
}
