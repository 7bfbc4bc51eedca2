package org.nationalid.biometrics.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Genuine and impostor scores of one matcher, with the fingers they compare, for error rates and their intervals
/// (ISO/IEC 19795-1). Where templates are drawn at random each pair has a score for every draw, and all of them face
/// one threshold, as in the product. Rates are fractions.
final class Scores {
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Pair(String left, String right, double[] scores) {
        boolean genuine() {
            return left.equals(right);
        }

        boolean impostor() {
            return !genuine();
        }

        /// A pair with fewer draws than others, from a larger set, has them counted several times.
        double score(int draw) {
            return scores[draw % scores.length];
        }
    }

    private final List<Pair> pairs = new ArrayList<>();

    /// @param scores one for each draw, at least one
    void add(String leftFinger, String rightFinger, double... scores) {
        if (scores.length == 0) throw new IllegalArgumentException("a pair has a score");
        pairs.add(new Pair(leftFinger, rightFinger, scores));
    }

    void addAll(Scores others, String set) {
        Map<String, String> names = new HashMap<>();
        for (Pair pair : others.pairs)
            pairs.add(new Pair(
                    names.computeIfAbsent(pair.left, set::concat),
                    names.computeIfAbsent(pair.right, set::concat),
                    pair.scores));
    }

    int draws() {
        return pairs.stream().mapToInt(pair -> pair.scores.length).max().orElse(1);
    }

    /// Pairs of captures of one finger; each is compared in every draw.
    int genuinePairs() {
        return (int) pairs.stream().filter(Pair::genuine).count();
    }

    int impostorPairs() {
        return pairs.size() - genuinePairs();
    }

    /// Sorted, of all draws.
    double[] genuine() {
        return sorted(Pair::genuine, 0, draws());
    }

    /// Sorted, of all draws.
    double[] impostor() {
        return sorted(Pair::impostor, 0, draws());
    }

    private double[] sorted(Predicate<Pair> kind, int fromDraw, int toDraw) {
        return pairs.stream()
                .filter(kind)
                .flatMapToDouble(pair -> IntStream.range(fromDraw, toDraw).mapToDouble(pair::score))
                .sorted()
                .toArray();
    }

    /// Of all draws under one threshold.
    ErrorRates rates() {
        return new ErrorRates(genuine(), impostor());
    }

    /// Standard deviation of a rate from draw to draw, each at its own threshold; unknown (NaN) for one draw, and where
    /// some pairs have fewer than others.
    double deviation(ToDoubleFunction<ErrorRates> rate) {
        int draws = draws();
        if (pairs.stream().anyMatch(pair -> pair.scores.length < draws)) return Double.NaN;
        double[] values = IntStream.range(0, draws)
                .mapToObj(draw ->
                        new ErrorRates(sorted(Pair::genuine, draw, draw + 1), sorted(Pair::impostor, draw, draw + 1)))
                .mapToDouble(rate)
                .toArray();
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (draws - 1));
    }

    /// The middle 95 % of equal error rates when whole fingers are drawn with replacement. Samples of one finger
    /// only have no impostors and do not count.
    double[] equalErrorInterval(int samples) {
        List<String> fingers = pairs.stream().map(Pair::left).distinct().toList();
        SplittableRandom random = new SplittableRandom(1);
        double[] rates = new double[samples];
        for (int sample = 0; sample < samples; sample++) {
            Map<String, Integer> weight = new HashMap<>();
            for (int i = 0; i < fingers.size(); i++)
                weight.merge(fingers.get(random.nextInt(fingers.size())), 1, Integer::sum);
            Scores drawn = new Scores();
            for (Pair pair : pairs) {
                int times =
                        weight.getOrDefault(pair.left, 0) * (pair.genuine() ? 1 : weight.getOrDefault(pair.right, 0));
                for (int i = 0; i < times; i++) drawn.pairs.add(pair);
            }
            rates[sample] = drawn.rates().equalErrorRate();
        }
        double[] known = Arrays.stream(rates)
                .filter(rate -> !Double.isNaN(rate))
                .sorted()
                .toArray();
        if (known.length == 0) return new double[] {Double.NaN, Double.NaN};
        return new double[] {known[(int) (0.025 * known.length)], known[(int) (0.975 * (known.length - 1))]};
    }
}
