package io.github.cameltextrequest.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several side by side: in every round each of them runs once, in an order that turns by one from round to round, so
 * that a machine whose speed drifts treats all alike. What is compared is the ratio within a round.
 */
public final class Comparison {

    private final List<Measured> all;
    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();

    private Comparison(List<Measured> all) {
        this.all = all;
        all.forEach(each -> samples.put(each.name(), new ArrayList<>()));
    }

    public static Comparison run(List<? extends Measured> all, Rounds rounds) throws Exception {
        Comparison comparison = new Comparison(List.copyOf(all));
        for (Measured each : all) {
            each.run(rounds.warmUp());
        }
        for (int round = 0; round < rounds.count(); round++) {
            comparison.round(round, rounds.each());
        }
        return comparison;
    }

    private void round(int round, Duration time) throws Exception {
        for (int i = 0; i < all.size(); i++) {
            Measured each = all.get((round + i) % all.size());
            samples(each.name()).add(each.run(time));
        }
    }

    /** One sample a round. */
    public List<Sample> samples(String name) {
        List<Sample> found = samples.get(name);
        if (found == null) {
            throw new IllegalArgumentException("name must be one of " + samples.keySet() + ", but was " + name);
        }
        return found;
    }

    /** Of every round, how many calls a second one made for each of the other. */
    public List<Double> ratios(String name, String reference) {
        List<Sample> above = samples(name);
        List<Sample> below = samples(reference);
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < above.size(); round++) {
            ratios.add(above.get(round).perSecond() / below.get(round).perSecond());
        }
        return ratios;
    }
}
