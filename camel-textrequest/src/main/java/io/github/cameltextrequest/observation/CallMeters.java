package io.github.cameltextrequest.observation;

import io.github.cameltextrequest.client.CallObserver;
import io.github.cameltextrequest.client.CallOutcome;
import io.github.cameltextrequest.exception.CallDetails;
import java.time.Duration;

/** Meters of calls. */
final class CallMeters implements CallObserver {

    private final MeterWriter meters;

    CallMeters(MeterWriter meters) {
        this.meters = meters;
    }

    @Override
    public void callFinished(CallDetails call, CallOutcome outcome, Duration time) {
        meters.time(Meters.CALLS, time, call.operation(), outcome.label());
    }

    @Override
    public void turnAwaited(CallDetails call, Duration wait, boolean granted) {
        meters.time(Meters.LIMITER_WAIT, wait, Boolean.toString(granted));
    }

    @Override
    public void callRetried(CallDetails call, Duration wait) {
        meters.count(Meters.RETRIES, call.operation());
    }

    @Override
    public void unknownOutcomeLookedUp(CallDetails call, boolean settled) {
        meters.count(Meters.LOOK_UPS, call.operation(), Boolean.toString(settled));
    }
}
