package io.github.cameltextrequest.client;

import java.io.IOException;

/**
 * Carries a call to the service and its answer back. Limit and retry belong here as transports around the one that
 * speaks HTTP, so that each attempt is counted and no caller knows of them.
 */
interface Transport extends AutoCloseable {

    /**
     * Returns the answer, whatever its status; throws when there was none.
     *
     * @param deadline by when it does one or the other
     */
    ApiAnswer send(ApiCall call, Deadline deadline) throws IOException;

    @Override
    void close();
}
