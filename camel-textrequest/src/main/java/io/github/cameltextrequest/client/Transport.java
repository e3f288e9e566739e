package io.github.cameltextrequest.client;

import java.io.IOException;

/**
 * Carries a call to the service and its answer back. Limit and retry belong here as transports around the one that
 * speaks HTTP, so that each attempt is counted and no caller knows of them.
 */
interface Transport extends AutoCloseable {

    /** Returns the answer, whatever its status; throws when there was none. */
    ApiAnswer send(ApiCall call) throws IOException;

    @Override
    void close();
}
