package io.github.cameltextrequest.observation;

import io.github.cameltextrequest.client.CallObserver;
import io.github.cameltextrequest.client.CallOutcome;
import io.github.cameltextrequest.exception.CallDetails;
import java.time.Duration;

/** Tells all who watch calls. */
final class CallObservers implements CallObserver {

    private final Audience<CallObserver> audience = new Audience<>();

    void add(CallObserver observer) {
        audience.add(observer);
    }

    @Override
    public void callFinished(CallDetails call, CallOutcome outcome, Duration time) {
        audience.tell(observer -> observer.callFinished(call, outcome, time));
    }

    @Override
    public void turnAwaited(CallDetails call, Duration wait, boolean granted) {
        audience.tell(observer -> observer.turnAwaited(call, wait, granted));
    }

    @Override
    public void callRetried(CallDetails call, Duration wait) {
        audience.tell(observer -> observer.callRetried(call, wait));
    }

    @Override
    public void unknownOutcomeLookedUp(CallDetails call, boolean settled) {
        audience.tell(observer -> observer.unknownOutcomeLookedUp(call, settled));
    }
}
