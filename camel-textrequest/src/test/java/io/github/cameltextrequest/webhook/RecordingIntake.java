package io.github.cameltextrequest.webhook;

import io.github.cameltextrequest.event.HookDelivery;
import io.github.cameltextrequest.event.HookIntake;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it was given. */
final class RecordingIntake implements HookIntake {
    private final List<HookDelivery> deliveries = new CopyOnWriteArrayList<>();
    private volatile boolean safe = true;

    @Override
    public boolean accept(HookDelivery delivery) {
        deliveries.add(delivery);
        return safe;
    }

    /** From now on says that it could not store. */
    void loses() {
        safe = false;
    }

    List<HookDelivery> deliveries() {
        return List.copyOf(deliveries);
    }
}
