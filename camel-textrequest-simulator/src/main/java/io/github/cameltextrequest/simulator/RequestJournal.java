package io.github.cameltextrequest.simulator;

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

    synchronized List<RecordedRequest> all() {
        return List.copyOf(requests);
    }

    synchronized int count(String operationId) {
        return (int) requests.stream()
                .filter(request -> operationId.equalsIgnoreCase(request.operationId()))
                .count();
    }

    synchronized void clear() {
        requests.clear();
    }
}
