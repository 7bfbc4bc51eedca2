package org.nationalid.biometrics.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nationalid.biometrics.bench.Evaluation.Extracted;
import org.nationalid.biometrics.template.CodeBench;

/// Several enrolled impressions (the best counts) and several fingers (the sum counts). Persons are virtual:
/// neighbouring fingers of a set belong to one person, so comparisons share images; read the order of magnitude.
final class Fusion {
    static final String TWO_FINGERS = "2 fingers, enrol 1";

    private final List<CodeBench> draws;
    private final List<List<Map<Integer, Integer>>> persons = new ArrayList<>();
    private final List<Map<Integer, Integer>> fingers = new ArrayList<>();

    Fusion(Evaluation evaluation, List<CodeBench> draws) {
        this.draws = draws;
        List<Extracted> captures = evaluation.extracted();
        Map<String, Map<Integer, Integer>> byFinger = new TreeMap<>();
        for (int i = 0; i < captures.size(); i++)
            byFinger.computeIfAbsent(captures.get(i).finger(), _ -> new TreeMap<>())
                    .put(captures.get(i).impression(), i);
        fingers.addAll(byFinger.values());
    }

    Map<String, Scores> table() {
        Map<String, Scores> table = new LinkedHashMap<>();
        for (int count : new int[] {1, 2, 4})
            for (int enrolled : new int[] {1, 3}) {
                String name = count + (count == 1 ? " finger" : " fingers") + ", enrol " + enrolled;
                table.put(name, compare(count, enrolled));
            }
        return table;
    }

    private Scores compare(int count, int enrolled) {
        persons.clear();
        for (int i = 0; i + count <= fingers.size(); i += count) persons.add(fingers.subList(i, i + count));
        Scores scores = new Scores();
        for (int owner = 0; owner < persons.size(); owner++)
            for (int claimant = 0; claimant < persons.size(); claimant++)
                comparePersons(owner, claimant, enrolled, scores);
        return scores;
    }

    /// Enrols each run of impressions and tries every other impression that all fingers have.
    private void comparePersons(int owner, int claimant, int enrolled, Scores scores) {
        List<Integer> numbers = common(persons.get(owner));
        List<Integer> tries = common(persons.get(claimant));
        String ownerName = Integer.toString(owner);
        String claimantName = Integer.toString(claimant);
        for (int start = 0; start + enrolled <= numbers.size(); start++) {
            List<Integer> references = numbers.subList(start, start + enrolled);
            for (int attempt : tries) {
                if (owner == claimant && references.contains(attempt)) continue;
                double[] sums = new double[draws.size()];
                for (int finger = 0; finger < persons.get(owner).size(); finger++)
                    addBest(
                            persons.get(owner).get(finger),
                            references,
                            persons.get(claimant).get(finger).get(attempt),
                            sums);
                scores.add(ownerName, claimantName, sums);
            }
        }
    }

    /// @param sums one for each draw
    private void addBest(Map<Integer, Integer> owner, List<Integer> references, int probe, double[] sums) {
        for (int draw = 0; draw < sums.length; draw++) {
            double best = -1;
            for (int reference : references)
                best = Math.max(best, draws.get(draw).protectedScore(owner.get(reference), probe));
            sums[draw] += best;
        }
    }

    private static List<Integer> common(List<Map<Integer, Integer>> person) {
        List<Integer> numbers = new ArrayList<>(person.getFirst().keySet());
        person.forEach(finger -> numbers.retainAll(finger.keySet()));
        return numbers;
    }
}
