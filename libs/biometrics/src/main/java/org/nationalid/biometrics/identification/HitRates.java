package org.nationalid.biometrics.identification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.index.IndexEntry;
import org.nationalid.biometrics.index.IndexMeasurement;
import org.nationalid.biometrics.model.PublicModel;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.biometrics.template.IdentificationKey;
import org.nationalid.biometrics.training.TrainModel;

/// How far down the list of candidates the right one stands, on captures. Every set is searched with a model that was
/// trained on the other sets; the gallery holds the fingers of all sets and the generated ones.
final class HitRates {
    private final int enrolled;
    private final int fingersPerPerson;
    private int searches;
    private int firstByVotes;
    private int firstByScore;
    private final Map<Integer, Integer> withinPercent = new TreeMap<>(Map.of(2, 0, 5, 0, 10, 0));

    /// @param enrolled impressions of each finger in the gallery
    /// @param fingersPerPerson 1, or 2 for persons made of two fingers of one set
    private HitRates(int enrolled, int fingersPerPerson) {
        this.enrolled = enrolled;
        this.fingersPerPerson = fingersPerPerson;
    }

    static List<HitRates> measure(List<Captures> sets, Captures generated) {
        List<HitRates> all = List.of(new HitRates(1, 1), new HitRates(3, 1), new HitRates(1, 2), new HitRates(3, 2));
        for (Captures set : sets) {
            PublicModel model = trainedWithout(set, sets);
            IdentificationKey key = new IdentificationKey(new SecretKeySpec(new byte[32], "HmacSHA256"));
            for (HitRates rates : all) rates.search(set, sets, generated, model, key);
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
        List<IndexEntry> gallery = new ArrayList<>();
        for (Captures other : sets) enrol(other, model, key, gallery);
        enrol(generated, model, key, gallery);
        int persons = (int) gallery.stream().map(IndexEntry::person).distinct().count();
        IndexMeasurement index = new IndexMeasurement(gallery);
        for (List<Map.Entry<String, List<FingerprintFeatures>>> person : persons(set)) {
            int impressions = person.stream()
                    .mapToInt(finger -> finger.getValue().size())
                    .min()
                    .orElse(0);
            for (int impression = enrolled; impression < impressions; impression++) {
                int chosen = impression;
                List<IndexEntry> probes = person.stream()
                        .map(finger -> entry("", finger.getValue().get(chosen), model, key))
                        .toList();
                count(index, person.getFirst().getKey(), probes, persons);
            }
        }
    }

    private void count(IndexMeasurement index, String person, List<IndexEntry> probes, int persons) {
        int rank = index.rankByVotes(person, probes);
        searches++;
        if (rank == 1) firstByVotes++;
        if (index.rankByScore(person, probes) == 1) firstByScore++;
        withinPercent.replaceAll((percent, hits) -> rank <= Math.max(1, persons * percent / 100) ? hits + 1 : hits);
    }

    private void enrol(Captures set, PublicModel model, IdentificationKey key, List<IndexEntry> into) {
        for (List<Map.Entry<String, List<FingerprintFeatures>>> person : persons(set))
            for (Map.Entry<String, List<FingerprintFeatures>> finger : person)
                for (FingerprintFeatures features : finger.getValue()
                        .subList(0, Math.min(enrolled, finger.getValue().size())))
                    into.add(entry(person.getFirst().getKey(), features, model, key));
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

    private static IndexEntry entry(
            String person, FingerprintFeatures features, PublicModel model, IdentificationKey key) {
        return IndexMeasurement.entry(person, FingerPosition.RIGHT_INDEX, model.id(), key.codes(features, model));
    }

    String line() {
        return String.format(
                "%d finger, %d enrolled: rank 1 %5.1f %%; within 2 / 5 / 10 %% of the gallery %5.1f / %5.1f / %5.1f %%;"
                        + " rank 1 by whole codes %5.1f %%  (%d searches)",
                fingersPerPerson,
                enrolled,
                percent(firstByVotes),
                percent(withinPercent.get(2)),
                percent(withinPercent.get(5)),
                percent(withinPercent.get(10)),
                percent(firstByScore),
                searches);
    }

    private double percent(int hits) {
        return 100.0 * hits / Math.max(1, searches);
    }
}
