package org.nationalid.biometrics.identification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.index.Candidate;
import org.nationalid.biometrics.index.DuplicateIndex;
import org.nationalid.biometrics.index.IndexMeasurement;
import org.nationalid.biometrics.index.Probe;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.biometrics.template.IdentificationKey;
import org.nationalid.biometrics.training.TrainModel;

/// How far down the list of candidates the right one stands, on captures. Every set is searched with a model
/// that was trained on the other sets; the gallery holds the fingers of all sets and the generated ones.
final class HitRates {
    private static final List<FingerPosition> POSITIONS =
            List.of(FingerPosition.RIGHT_INDEX, FingerPosition.LEFT_INDEX);
    /// Of the gallery, for the search as a service does it.
    private static final int SHORT_LIST_PERCENT = 5;

    private final int enrolled;
    private final int fingersPerPerson;
    private int searches;
    private int firstByShortCodes;
    private int firstByHalfCodes;
    private int firstOfShortList;
    private int firstOfAll;
    private int suspectedRightly;
    private int suspectedWrongly;
    private final Map<Integer, Integer> withinPercent = new TreeMap<>(Map.of(2, 0, 5, 0, 10, 0));

    /// @param enrolled impressions of each finger in the gallery
    /// @param fingersPerPerson 1, or 2 for persons made of two fingers of one set
    private HitRates(int enrolled, int fingersPerPerson) {
        this.enrolled = enrolled;
        this.fingersPerPerson = fingersPerPerson;
    }

    /// @param keys each set is searched under so many keys
    static List<HitRates> measure(List<Captures> sets, Captures generated, int keys) {
        List<HitRates> all = List.of(new HitRates(1, 1), new HitRates(3, 1), new HitRates(1, 2), new HitRates(3, 2));
        for (Captures set : sets) {
            PublicModel model = trainedWithout(set, sets);
            for (int number = 0; number < keys; number++) {
                byte[] root = new byte[32];
                root[0] = (byte) number;
                IdentificationKey key = new IdentificationKey(new SecretKeySpec(root, "HmacSHA256"));
                for (HitRates rates : all) rates.search(set, sets, generated, model, key);
            }
        }
        return all;
    }

    private static PublicModel trainedWithout(Captures left, List<Captures> sets) {
        List<List<FingerprintFeatures>> fingers = new ArrayList<>();
        for (Captures set : sets)
            if (!set.equals(left)) fingers.addAll(set.fingers().values());
        return TrainModel.train(fingers);
    }

    private void search(
            Captures set, List<Captures> sets, Captures generated, PublicModel model, IdentificationKey key) {
        DuplicateIndex index = new DuplicateIndex(key, model);
        for (Captures other : sets) enrol(other, index);
        enrol(generated, index);
        for (List<Map.Entry<String, List<FingerprintFeatures>>> person : persons(set)) {
            int impressions = person.stream()
                    .mapToInt(finger -> finger.getValue().size())
                    .min()
                    .orElse(0);
            for (int impression = enrolled; impression < impressions; impression++)
                count(index, person.getFirst().getKey(), probes(index, person, impression));
        }
    }

    private void count(DuplicateIndex index, String person, List<Probe> probes) {
        int rank = 1 + IndexMeasurement.byShortCodes(index, probes).indexOf(person);
        searches++;
        if (rank == 1) firstByShortCodes++;
        if (IndexMeasurement.byHalfCodes(index, probes).getFirst().equals(person)) firstByHalfCodes++;
        if (first(index.search(probes, within(index, SHORT_LIST_PERCENT), 1), person)) firstOfShortList++;
        List<Candidate> found = index.searchExhaustively(probes, 2);
        if (first(found, person)) firstOfAll++;
        for (Candidate candidate : found) {
            if (candidate.score() < DuplicateIndex.SUSPICIOUS) continue;
            if (candidate.person().equals(person)) suspectedRightly++;
            else suspectedWrongly++;
        }
        withinPercent.replaceAll((percent, hits) -> rank <= within(index, percent) ? hits + 1 : hits);
    }

    private static int within(DuplicateIndex index, int percent) {
        return Math.max(1, index.size() * percent / 100);
    }

    private static boolean first(List<Candidate> found, String person) {
        return !found.isEmpty() && found.getFirst().person().equals(person);
    }

    private void enrol(Captures set, DuplicateIndex index) {
        for (List<Map.Entry<String, List<FingerprintFeatures>>> person : persons(set))
            for (int impression = 0; impression < enrolled; impression++)
                for (Probe finger : probes(index, person, impression))
                    index.add(finger.entry(person.getFirst().getKey()));
    }

    /// One impression of each finger of a person that has so many.
    private static List<Probe> probes(
            DuplicateIndex index, List<Map.Entry<String, List<FingerprintFeatures>>> person, int impression) {
        return IntStream.range(0, person.size())
                .filter(finger -> person.get(finger).getValue().size() > impression)
                .mapToObj(finger -> index.probe(
                        POSITIONS.get(finger), person.get(finger).getValue().get(impression)))
                .toList();
    }

    /// Neighbouring fingers of a set as one person, named by the first.
    private List<List<Map.Entry<String, List<FingerprintFeatures>>>> persons(Captures set) {
        List<Map.Entry<String, List<FingerprintFeatures>>> fingers =
                List.copyOf(set.fingers().entrySet());
        List<List<Map.Entry<String, List<FingerprintFeatures>>>> persons = new ArrayList<>();
        for (int i = 0; i + fingersPerPerson <= fingers.size(); i += fingersPerPerson)
            persons.add(fingers.subList(i, i + fingersPerPerson));
        return persons;
    }

    String line() {
        return String.format(
                "%d finger, %d enrolled (%d searches)%n"
                        + "    short codes: first %5.1f %%, within 2 / 5 / 10 %% of the gallery %5.1f / %5.1f / %5.1f %%;"
                        + " half codes: first %5.1f %%%n"
                        + "    whole codes: first of a short list of %d %% %5.1f %%, first of all %5.1f %%;"
                        + " suspected: %5.1f %%, others a hundred searches %.1f",
                fingersPerPerson,
                enrolled,
                searches,
                percent(firstByShortCodes),
                percent(withinPercent.get(2)),
                percent(withinPercent.get(5)),
                percent(withinPercent.get(10)),
                percent(firstByHalfCodes),
                SHORT_LIST_PERCENT,
                percent(firstOfShortList),
                percent(firstOfAll),
                percent(suspectedRightly),
                percent(suspectedWrongly));
    }

    private double percent(int hits) {
        return 100.0 * hits / Math.max(1, searches);
    }
}
