package io.github.cameltextrequest.observation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes to the documented meters with the documented tags. */
final class MeterWriter {

    private final MeterRegistry registry;

    MeterWriter(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(Meters meter, String... values) {
        add(meter, 1, values);
    }

    void add(Meters meter, int count, String... values) {
        registry.counter(meter.meter(), tags(meter, values)).increment(count);
    }

    void time(Meters meter, Duration time, String... values) {
        registry.timer(meter.meter(), tags(meter, values)).record(time);
    }

    private static List<Tag> tags(Meters meter, String... values) {
        List<String> names = meter.tags();
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            tags.add(Tag.of(names.get(i), values[i]));
        }
        return tags;
    }
}
