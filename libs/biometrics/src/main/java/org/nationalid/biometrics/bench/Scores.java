package org.nationalid.biometrics.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Genuine and impostor scores of one matcher, with the fingers they compare, for error rates and their intervals
/// (ISO/IEC 19795-1). Rates are fractions.
final class Scores {
    private record Score(double value, String left, String right) {
        boolean genuine() {
            return left.equals(right);
        }
    }

    private final List<Score> scores = new ArrayList<>();

    void add(String leftFinger, String rightFinger, double value) {
        scores.add(new Score(value, leftFinger, rightFinger));
    }

    void addAll(Scores others, String set) {
        for (Score score : others.scores) scores.add(new Score(score.value, set + score.left, set + score.right));
    }

    double[] genuine() {
        return scores.stream()
                .filter(Score::genuine)
                .mapToDouble(Score::value)
                .sorted()
                .toArray();
    }

    double[] impostor() {
        return scores.stream()
                .filter(score -> !score.genuine())
                .mapToDouble(Score::value)
                .sorted()
                .toArray();
    }

    ErrorRates rates() {
        return new ErrorRates(genuine(), impostor());
    }

    /// The middle 95 % of equal error rates when whole fingers are drawn with replacement. Draws of one finger
    /// only have no impostors and do not count.
    double[] equalErrorInterval(int draws) {
        List<String> fingers = scores.stream().map(Score::left).distinct().toList();
        SplittableRandom random = new SplittableRandom(1);
        double[] rates = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            Map<String, Integer> weight = new HashMap<>();
            for (int i = 0; i < fingers.size(); i++)
                weight.merge(fingers.get(random.nextInt(fingers.size())), 1, Integer::sum);
            Scores drawn = new Scores();
            for (Score score : scores) {
                int times = weight.getOrDefault(score.left, 0)
                        * (score.genuine() ? 1 : weight.getOrDefault(score.right, 0));
                for (int i = 0; i < times; i++) drawn.scores.add(score);
            }
            rates[draw] = drawn.rates().equalErrorRate();
        }
        double[] known = Arrays.stream(rates)
                .filter(rate -> !Double.isNaN(rate))
                .sorted()
                .toArray();
        if (known.length == 0) return new double[] {Double.NaN, Double.NaN};
        return new double[] {known[(int) (0.025 * known.length)], known[(int) (0.975 * (known.length - 1))]};
    }
}
