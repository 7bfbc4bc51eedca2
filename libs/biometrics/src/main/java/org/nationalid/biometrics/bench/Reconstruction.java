package org.nationalid.biometrics.bench;

import com.machinezoo.sourceafis.FingerprintCompatibility;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.nationalid.biometrics.bench.Evaluation.Extracted;
import org.nationalid.biometrics.feature.CylinderReading;
import org.nationalid.biometrics.feature.Descriptor;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.feature.Minutia;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.template.CodeBench;

/// Rows A to C of the attack table: minutiae rebuilt from a stolen template and matched by SourceAFIS. The attacker
/// knows the model, learns the way back on the captures of the set itself (which favours the attack), and in rows B
/// and C has the key. One simple attack: what it reaches is a lower bound.
final class Reconstruction {
    private static final int[] THRESHOLDS = {18, 28, 40};
    private static final int TEMPLATES_MAX = 40;
    private static final int LEARNED_MAX = 80;

    /// Share of templates that pass at SourceAFIS 18, 28 and 40.
    record Outcome(int templates, List<Double> keySecret, List<Double> sameCapture, List<Double> otherCapture) {}

    private final PublicModel model;
    private final List<Extracted> captures;
    private final DMatrixRMaj inverse;

    private Reconstruction(PublicModel model, List<Extracted> captures) {
        this.model = model;
        this.captures = captures;
        this.inverse = learnInverse(model, captures);
    }

    static Outcome measure(List<Extracted> captures, PublicModel model) {
        return new Reconstruction(model, captures).attack();
    }

    private Outcome attack() {
        List<FingerprintFeatures> features =
                captures.stream().map(Extracted::features).toList();
        CodeBench bench = new CodeBench(model, features);
        List<FingerprintTemplate> originals =
                features.stream().map(MinutiaeWriter::template).toList();
        int step = Math.max(1, captures.size() / TEMPLATES_MAX);
        int[] secret = new int[THRESHOLDS.length];
        int[] same = new int[THRESHOLDS.length];
        int[] other = new int[THRESHOLDS.length];
        int templates = 0;
        for (int target = 0; target < captures.size(); target += step, templates++) {
            double[] bestSecret = best(bench.invert(target, (byte) 2), originals, target);
            double[] bestKnown = best(bench.invert(target, (byte) 1), originals, target);
            for (int i = 0; i < THRESHOLDS.length; i++) {
                if (bestSecret[0] >= THRESHOLDS[i]) secret[i]++;
                if (bestKnown[0] >= THRESHOLDS[i]) same[i]++;
                if (bestKnown[1] >= THRESHOLDS[i]) other[i]++;
            }
        }
        return new Outcome(templates, shares(secret, templates), shares(same, templates), shares(other, templates));
    }

    private static List<Double> shares(int[] counts, int total) {
        List<Double> shares = new ArrayList<>();
        for (int count : counts) shares.add((double) count / total);
        return shares;
    }

    /// The best score over all codes of the template, against the same capture and against the others of the finger.
    private double[] best(List<float[]> embeddings, List<FingerprintTemplate> originals, int target) {
        double[] best = new double[2];
        for (float[] embedding : embeddings) {
            List<Minutia> rebuilt = CylinderReading.minutiae(descriptor(embedding));
            if (rebuilt.size() < 4) continue;
            FingerprintMatcher matcher =
                    new FingerprintMatcher(FingerprintCompatibility.importTemplate(MinutiaeWriter.iso(rebuilt)));
            for (int i = 0; i < captures.size(); i++) {
                if (!captures.get(i).finger().equals(captures.get(target).finger())) continue;
                int row = i == target ? 0 : 1;
                best[row] = Math.max(best[row], matcher.match(originals.get(i)));
            }
        }
        return best;
    }

    private float[] descriptor(float[] embedding) {
        float[] descriptor = model.mean();
        for (int i = 0; i < descriptor.length; i++)
            for (int j = 0; j < embedding.length; j++) descriptor[i] += (float) (inverse.get(i, j) * embedding[j]);
        return descriptor;
    }

    /// Least squares from embeddings back to descriptors, learned on captures at hand.
    private static DMatrixRMaj learnInverse(PublicModel model, List<Extracted> captures) {
        float[] mean = model.mean();
        DMatrixRMaj cross = new DMatrixRMaj(Descriptor.SIZE, PublicModel.DIMENSIONS);
        DMatrixRMaj square = new DMatrixRMaj(PublicModel.DIMENSIONS, PublicModel.DIMENSIONS);
        for (int i = 0; i < PublicModel.DIMENSIONS; i++) square.set(i, i, 1e-3);
        for (Extracted capture : captures.subList(0, Math.min(LEARNED_MAX, captures.size())))
            for (int k = 0; k < capture.features().size(); k++) {
                float[] descriptor = capture.features().descriptor(k);
                float[] embedding = model.embed(descriptor);
                for (int j = 0; j < embedding.length; j++) {
                    for (int i = 0; i < embedding.length; i++) square.add(i, j, embedding[i] * embedding[j]);
                    for (int i = 0; i < descriptor.length; i++)
                        if (!Float.isNaN(descriptor[i])) cross.add(i, j, (descriptor[i] - mean[i]) * embedding[j]);
                }
            }
        CommonOps_DDRM.invert(square);
        DMatrixRMaj result = new DMatrixRMaj(Descriptor.SIZE, PublicModel.DIMENSIONS);
        CommonOps_DDRM.mult(cross, square, result);
        return result;
    }
}
