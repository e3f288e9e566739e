package io.github.cameltextrequest.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The requests that arrived, in their order. */
final class RequestJournal {
    private final boolean recording;
    private final List<RecordedRequest> requests = new ArrayList<>();

    RequestJournal(boolean recording) {
        this.recording = recording;
    }

    synchronized void add(RecordedRequest request) {
        if (recording) {
            requests.add(request);
        }
    }

    /** Notes that a request was carried out. */
    @SuppressWarnings("ReferenceEquality") // a request is looked for, not one like it
    synchronized void processed(RecordedRequest request) {
        for (int index = requests.size() - 1; index >= 0; index--) {
            if (requests.get(index) == request) {
                requests.set(index, request.asProcessed());
                return;
            }
        }
    }

    synchronized List<RecordedRequest> all() {
        return List.copyOf(requests);
    }

    synchronized int count(String operationId) {
        return (int) requests.stream()
                .filter(request -> operationId.equalsIgnoreCase(request.operationId()))
                .count();
    }

    synchronized int mostWithin(Duration period) {
        List<Instant> times =
                requests.stream().map(RecordedRequest::at).sorted().toList();
        int most = 0;
        int first = 0;
        for (int last = 0; last < times.size(); last++) {
            while (!times.get(last).isBefore(times.get(first).plus(period))) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    synchronized void clear() {
        requests.clear();
    }
}
