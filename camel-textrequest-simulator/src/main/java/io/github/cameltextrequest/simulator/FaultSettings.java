package io.github.cameltextrequest.simulator;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was said about a fault, and at each use what holds where nothing was said. */
final class FaultSettings {
    static final FaultSettings NONE = new FaultSettings(Map.of());

    private final Map<FaultSetting, Object> values;

    private FaultSettings(Map<FaultSetting, Object> values) {
        this.values = values;
    }

    FaultSettings with(FaultSetting setting, Object value) {
        Map<FaultSetting, Object> changed = new EnumMap<>(FaultSetting.class);
        changed.putAll(values);
        changed.put(setting, setting.require(value));
        return new FaultSettings(changed);
    }

    boolean flag(FaultSetting setting) {
        return Boolean.TRUE.equals(values.get(setting));
    }

    int number(FaultSetting setting, int otherwise) {
        return values.get(setting) instanceof Integer number ? number : otherwise;
    }

    long size(FaultSetting setting, long otherwise) {
        return values.get(setting) instanceof Long number ? number : otherwise;
    }

    String text(FaultSetting setting, String otherwise) {
        return values.get(setting) instanceof String text ? text : otherwise;
    }

    Duration duration(FaultSetting setting, Duration otherwise) {
        return values.get(setting) instanceof Duration duration ? duration : otherwise;
    }

    @Nullable
    Object find(FaultSetting setting) {
        return values.get(setting);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        values.forEach((setting, value) ->
                text.append(' ').append(setting.wireName()).append('=').append(value));
        return text.toString();
    }
}
