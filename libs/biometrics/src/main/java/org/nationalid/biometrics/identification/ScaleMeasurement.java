package org.nationalid.biometrics.identification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.nationalid.biometrics.bench.UnusableCaptures;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.index.Candidate;
import org.nationalid.biometrics.index.DuplicateIndex;
import org.nationalid.biometrics.index.IndexEntry;
import org.nationalid.biometrics.index.IndexMeasurement;
import org.nationalid.biometrics.index.Probe;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.biometrics.template.IdentificationCodes;
import org.nationalid.biometrics.template.IdentificationKey;

/// A crowd of two-finger persons with a few captured ones planted among them: are those found again by another
/// impression, who else is called a duplicate, and what does a search cost.
final class ScaleMeasurement {
    private static final int STRANGERS = 200;
    private static final int STRANGER_PAIRS = 4_000;
    private static final int WARM_UP = 10;
    private static final List<FingerPosition> POSITIONS =
            List.of(FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX);

    /// Of one person two fingers: the impressions that are enrolled, and those that are searched with.
    private record Planted(String name, List<Probe> enrolled, List<List<Probe>> searches) {}

    private final int persons;
    private final PublicModel model = PublicModel.shipped();
    private final IdentificationKey key = new IdentificationKey(new SecretKeySpec(new byte[32], "HmacSHA256"));
    private final DuplicateIndex index = new DuplicateIndex(key, model);
    private final List<List<FingerprintFeatures>> fingers = new ArrayList<>();
    private final List<Planted> planted = new ArrayList<>();
    private final Crowd crowd;
    private double bytesPerPerson;

    ScaleMeasurement(int persons, List<Captures> captures) {
        this.persons = persons;
        for (Captures set : captures) {
            List<Map.Entry<String, List<FingerprintFeatures>>> own =
                    List.copyOf(set.fingers().entrySet());
            own.forEach(finger -> fingers.add(finger.getValue()));
            for (int i = 0; i + 1 < own.size(); i += 2)
                planted.add(plant(own.get(i).getKey(), own.subList(i, i + 2)));
        }
        if (planted.isEmpty())
            throw new UnusableCaptures("There is nobody to plant in the crowd: two fingers of one set with two usable"
                    + " captures each are needed.");
        crowd = Crowd.like(
                fingers.stream()
                        .map(List::getFirst)
                        .map(features -> IntStream.range(0, Math.min(features.size(), IdentificationCodes.SEARCHED_MAX))
                                .mapToObj(i -> model.embed(features.descriptor(i)))
                                .toList())
                        .toList(),
                key);
    }

    private Planted plant(String name, List<Map.Entry<String, List<FingerprintFeatures>>> pair) {
        int impressions =
                pair.stream().mapToInt(finger -> finger.getValue().size()).min().orElseThrow();
        List<List<Probe>> all = IntStream.range(0, impressions)
                .mapToObj(impression -> IntStream.range(0, 2)
                        .mapToObj(i -> index.probe(
                                POSITIONS.get(i), pair.get(i).getValue().get(impression)))
                        .toList())
                .toList();
        return new Planted(name, all.getFirst(), all.subList(1, impressions));
    }

    void enrol() {
        long before = usedBytes();
        // In slices, so that all processors draw and one adds.
        int slice = 2_000;
        for (int from = 0; from < persons - planted.size(); from += slice) {
            int end = Math.min(from + slice, persons - planted.size());
            List<List<IndexEntry>> drawn = IntStream.range(from, end)
                    .parallel()
                    .mapToObj(number -> entries("crowd-" + number, crowdPerson(number)))
                    .toList();
            drawn.forEach(person -> person.forEach(index::add));
        }
        planted.forEach(person -> entries(person.name(), person.enrolled()).forEach(index::add));
        bytesPerPerson = (usedBytes() - before) / (double) persons;
    }

    private List<IndexEntry> entries(String name, List<Probe> fingers) {
        return fingers.stream().map(finger -> finger.entry(name)).toList();
    }

    private List<Probe> crowdPerson(int number) {
        return IntStream.range(0, 2)
                .mapToObj(i -> IndexMeasurement.probe(
                        POSITIONS.get(i), IdentificationKey.codesId(model), crowd.finger(2L * number + i)))
                .toList();
    }

    /// Prints as it goes: a search among many takes its time.
    void report() {
        int shortList = Math.max(20, persons / 100);
        line("%d persons × 2 fingers, one impression each; %.0f bytes of memory a person"
                .formatted(persons, bytesPerPerson));
        line("  planted: %d persons of captures, the others drawn from a model".formatted(planted.size()));
        strangers();
        report("exhaustive", fingers -> index.searchExhaustively(fingers, 2));
        report(
                String.format("short codes, penetration %.1f %%", 100.0 * shortList / persons),
                fingers -> index.search(fingers, shortList, 2));
    }

    /// How far the crowd is from people: scores of different fingers, captured and drawn.
    private void strangers() {
        List<Probe> captured =
                planted.stream().flatMap(person -> person.enrolled().stream()).toList();
        double[] real = IntStream.range(0, captured.size())
                .boxed()
                .flatMapToDouble(i -> IntStream.range(0, i)
                        .mapToDouble(j -> IndexMeasurement.score(captured.get(i).entry(""), captured.get(j))))
                .toArray();
        double[] drawn = IntStream.range(0, STRANGER_PAIRS)
                .mapToDouble(i -> IndexMeasurement.score(
                        crowdPerson(2 * i).getFirst().entry(""),
                        crowdPerson(2 * i + 1).getFirst()))
                .toArray();
        line("  stranger scores of one finger, median / 99 % / 99.9 % / highest:");
        line("    captured fingers %s".formatted(quantiles(real)));
        line("    drawn fingers    %s".formatted(quantiles(drawn)));
    }

    private void report(String how, Function<List<Probe>, List<Candidate>> search) {
        List<Double> mates = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        int searches = 0;
        int first = 0;
        List<Double> milliseconds = new ArrayList<>();
        List<List<Probe>> strangers = IntStream.range(0, STRANGERS)
                .mapToObj(i -> crowdPerson(persons + i))
                .toList();
        int warm = 0;
        for (List<Probe> stranger : strangers.subList(0, WARM_UP))
            warm += search.apply(stranger).size();
        if (warm == 0) throw new IllegalStateException("an index of a crowd has candidates for everybody");
        for (Planted person : planted)
            for (List<Probe> fingers : person.searches()) {
                long start = System.nanoTime();
                List<Candidate> found = search.apply(fingers);
                milliseconds.add((System.nanoTime() - start) / 1e6);
                searches++;
                if (found.getFirst().person().equals(person.name())) first++;
                mates.add(score(found, person.name(), true));
                others.add(score(found, person.name(), false));
            }
        for (List<Probe> stranger : strangers)
            others.add(search.apply(stranger).getFirst().score());
        double[] times = sorted(milliseconds);
        line("  %s:".formatted(how));
        line("    a search takes %.0f ms (median), %.0f ms (95 %%) on %d processors"
                .formatted(at(times, 0.5), at(times, 0.95), Runtime.getRuntime().availableProcessors()));
        line("    planted duplicates first in the list: %.2f %% of %d searches"
                .formatted(100.0 * first / searches, searches));
        double[] own = sorted(mates);
        double[] highest = sorted(others);
        line(
                "    scores of duplicates, lowest / 1 %% / 5 %% / median: %.3f / %.3f / %.3f / %.3f; of others, median / 99 %% / highest: %.3f / %.3f / %.3f"
                        .formatted(
                                own[0],
                                at(own, 0.01),
                                at(own, 0.05),
                                at(own, 0.5),
                                at(highest, 0.5),
                                at(highest, 0.99),
                                at(highest, 1)));
        for (double wanted : new double[] {0.05, 0.01}) {
            double threshold = Math.nextUp(at(highest, 1 - wanted));
            line("    at a false-positive identification rate of %.0f %% (threshold %.3f): %.2f %% found"
                    .formatted(100 * wanted, threshold, share(mates, threshold)));
        }
        double fixed = DuplicateIndex.SUSPICIOUS;
        line("    at the threshold of the platform %.3f: %.2f %% found, %.2f %% of %d strangers suspected"
                .formatted(fixed, share(mates, fixed), share(others, fixed), others.size()));
    }

    /// The score of the own person, or the best of anybody else; 0 when not in the list.
    private static double score(List<Candidate> found, String name, boolean own) {
        return found.stream()
                .filter(candidate -> candidate.person().equals(name) == own)
                .mapToDouble(Candidate::score)
                .max()
                .orElse(0);
    }

    private static double share(List<Double> scores, double threshold) {
        return 100.0 * scores.stream().filter(score -> score >= threshold).count() / scores.size();
    }

    private static String quantiles(double[] scores) {
        Arrays.sort(scores);
        return String.format(
                "%.3f / %.3f / %.3f / %.3f  (%d pairs)",
                at(scores, 0.5), at(scores, 0.99), at(scores, 0.999), at(scores, 1), scores.length);
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static double at(double[] ascending, double share) {
        return ascending[(int) Math.min(ascending.length - 1, Math.round(share * (ascending.length - 1)))];
    }

    private static long usedBytes() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void line(String content) {
        System.out.println(content);
    }
}
