package org.nationalid.biometrics.bench;

import java.util.Arrays;
import java.util.List;
import org.nationalid.biometrics.bench.Evaluation.Extracted;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.template.CodeBench;

/// Rows F and G of the attack table: the distances *inside* a template are nearly the same under every key. F compares
/// for each code the sorted distances to its neighbours; G searches the assignment of codes to codes under which both
/// tables of distances agree best. Simple attacks: lower bounds.
///
/// @param profileSame area under the curve of F, one capture under two keys
/// @param profileOther the same, two captures of one finger
/// @param assignment area under the curve of G, one capture under two keys
/// @param assignmentFound share that G links at a false positive rate of 1 %
record ProfileLink(double profileSame, double profileOther, double assignment, double assignmentFound) {
    private static final int NEIGHBOURS = 10;
    private static final int STRANGERS = 5;
    /// So often a capture is looked for under two keys.
    private static final int KEY_PAIRS = 6;

    private static final double FALSE_POSITIVE_RATE = 0.01;

    static ProfileLink measure(List<Extracted> captures, PublicModel model) {
        var features = captures.stream().map(Extracted::features).toList();
        Scores same = new Scores();
        Scores other = new Scores();
        Scores assigned = new Scores();
        for (int pair = 1; pair <= KEY_PAIRS; pair++) {
            byte key = (byte) pair;
            byte next = (byte) (pair + KEY_PAIRS);
            link(
                    captures,
                    new CodeBench(model, features, key, key),
                    new CodeBench(model, features, next, next),
                    same,
                    other,
                    assigned);
        }
        ErrorRates rates = assigned.rates();
        return new ProfileLink(
                same.rates().areaUnderCurve(),
                other.rates().areaUnderCurve(),
                rates.areaUnderCurve(),
                1 - rates.falseNonMatchRateAt(FALSE_POSITIVE_RATE));
    }

    private static void link(
            List<Extracted> captures, CodeBench left, CodeBench right, Scores same, Scores other, Scores assigned) {
        for (int i = 0; i < captures.size(); i++) {
            String finger = captures.get(i).finger();
            int[][] table = left.distancesWithin(i);
            int[][] mate = right.distancesWithin(i);
            same.add(finger, finger, profile(table, mate));
            assigned.add(finger, finger, DistanceAssignment.agreement(table, mate, assignment(table, mate)));
            int next = (i + 1) % captures.size();
            if (captures.get(next).finger().equals(finger))
                other.add(finger, finger, profile(table, right.distancesWithin(next)));
            for (int k = 1; k <= STRANGERS; k++) {
                int stranger = (i + k * captures.size() / (STRANGERS + 1)) % captures.size();
                String strange = captures.get(stranger).finger();
                if (strange.equals(finger)) continue;
                int[][] foreign = right.distancesWithin(stranger);
                same.add(finger, strange, profile(table, foreign));
                other.add(finger, strange, profile(table, foreign));
                assigned.add(finger, strange, DistanceAssignment.agreement(table, foreign, assignment(table, foreign)));
            }
        }
    }

    /// Minus the mean difference between each code's profile and the most similar one on the other side.
    private static double profile(int[][] left, int[][] right) {
        int[][] costs = costs(left, right);
        double sum = 0;
        for (int[] row : costs) sum -= Arrays.stream(row).min().orElse(0);
        return sum / costs.length;
    }

    /// Each code in turn takes the most similar profile that is left.
    private static int[] assignment(int[][] left, int[][] right) {
        int[][] costs = costs(left, right);
        int[] chosen = new int[costs.length];
        boolean[] used = new boolean[costs.length];
        for (int i = 0; i < chosen.length; i++) {
            int best = -1;
            for (int j = 0; j < used.length; j++) if (!used[j] && (best < 0 || costs[i][j] < costs[i][best])) best = j;
            chosen[i] = best;
            used[best] = true;
        }
        return DistanceAssignment.improved(left, right, chosen);
    }

    private static int[][] costs(int[][] left, int[][] right) {
        int[][] lefts = profiles(left);
        int[][] rights = profiles(right);
        int[][] costs = new int[lefts.length][rights.length];
        for (int i = 0; i < lefts.length; i++)
            for (int j = 0; j < rights.length; j++)
                for (int k = 0; k < NEIGHBOURS; k++) costs[i][j] += Math.abs(lefts[i][k] - rights[j][k]);
        return costs;
    }

    /// For each code its nearest distances in ascending order, without the one to itself.
    private static int[][] profiles(int[][] table) {
        int[][] profiles = new int[table.length][];
        for (int i = 0; i < table.length; i++) {
            int[] sorted = table[i].clone();
            Arrays.sort(sorted);
            profiles[i] = Arrays.copyOfRange(sorted, 1, NEIGHBOURS + 1);
        }
        return profiles;
    }
}
