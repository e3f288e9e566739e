package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A fault and its occasion as the control API takes them, in one flat object. */
record FaultJson(Fault fault, JsonObject occasion) {
    private static final String FAULT = "fault";

    /** The members that say which calls are struck. */
    enum Condition {
        OPERATIONS("the operations, an array of names as in the document"),
        DASHBOARD("calls with this dashboard in their path"),
        PATH("calls whose path begins so, after the base URL"),
        NTH("the nth call only"),
        EVERY("every nth call"),
        FIRST("the first n calls"),
        PROBABILITY("each call with this probability, from 0 to 1"),
        SEED("what the probability is drawn from; the same seed strikes the same calls");

        private final String description;

        Condition(String description) {
            this.description = description;
        }

        String description() {
            return description;
        }

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static FaultJson of(JsonObject json) {
        Fault fault = Fault.of(FaultKind.of(json.getString(FAULT)));
        JsonObject occasion = new JsonObject();
        for (String name : json.fieldNames()) {
            FaultSetting setting = setting(name);
            if (setting != null) {
                fault = fault.with(setting, setting.fromJson(json.getValue(name)));
            } else if (!name.equals(FAULT)) {
                occasion.put(condition(name).wireName(), json.getValue(name));
            }
        }
        return new FaultJson(fault, occasion);
    }

    private static @Nullable FaultSetting setting(String name) {
        return Arrays.stream(FaultSetting.values())
                .filter(setting -> setting.wireName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Condition condition(String name) {
        return Arrays.stream(Condition.values())
                .filter(condition -> condition.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A fault has no member '" + name + "'"));
    }

    ActiveFault activate(Faults faults) {
        FaultOccasion where = begin(faults);
        for (String name : occasion.fieldNames()) {
            where = narrow(where, condition(name));
        }
        return where.fail(fault);
    }

    private FaultOccasion begin(Faults faults) {
        List<?> operations = occasion.getJsonArray(Condition.OPERATIONS.wireName(), new JsonArray())
                .getList();
        String[] names = operations.stream().map(String.class::cast).toArray(String[]::new);
        return names.length == 0 ? faults.onEveryCall() : faults.on(names);
    }

    private FaultOccasion narrow(FaultOccasion where, Condition condition) {
        String name = condition.wireName();
        return switch (condition) {
            case OPERATIONS, SEED -> where;
            case DASHBOARD -> where.dashboard(occasion.getInteger(name));
            case PATH -> where.path(occasion.getString(name));
            case NTH -> where.nth(occasion.getInteger(name));
            case EVERY -> where.every(occasion.getInteger(name));
            case FIRST -> where.first(occasion.getInteger(name));
            case PROBABILITY ->
                where.withProbability(occasion.getDouble(name), occasion.getLong(Condition.SEED.wireName(), 0L));
        };
    }
}
