package io.github.cameltextrequest.event;

import io.github.cameltextrequest.exception.OutcomeUnknownException;
import io.github.cameltextrequest.exception.TextRequestException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends at most once per key, with the store as its memory. */
final class SendJournal {
    private static final Logger LOG = LoggerFactory.getLogger(SendJournal.class);

    private final EventStore store;

    SendJournal(EventStore store) {
        this.store = store;
    }

    /**
     * Makes the call if nobody made it under this key.
     *
     * @param contact counted in {@link EventStore#sendsSince}; null for a send that is not to be counted
     * @param guard throws to refuse the send after it was counted and before it is made
     * @return the answer of the call, or of the earlier one under this key
     * @throws OutcomeUnknownException when an earlier call was started and its end never became known
     */
    byte[] once(String key, @Nullable String contact, SendTicket ticket, Runnable guard, Supplier<byte[]> call) {
        SendStart start = store.startSend(key, contact);
        if (start.state() == SendStart.State.STARTED_BEFORE) {
            throw new OutcomeUnknownException(
                    "this send was started before and its end is not known: it is not repeated, because the contact may"
                            + " have got it",
                    ticket.details(),
                    null);
        }
        String result = start.result();
        return result == null ? send(key, guard, call) : result.getBytes(StandardCharsets.UTF_8);
    }

    /** As above, for a key that a route gave: used for something else before, it is refused. */
    byte[] once(SendKey key, @Nullable String contact, SendTicket ticket, Runnable guard, Supplier<byte[]> call) {
        return key.open(once(key.journalKey(), contact, ticket, guard, () -> key.seal(call.get())), ticket);
    }

    private byte[] send(String key, Runnable guard, Supplier<byte[]> call) {
        byte[] answer;
        try {
            guard.run();
            answer = call.get();
        } catch (RuntimeException e) {
            if (certainlyNotSent(e)) {
                release(key);
            }
            throw e;
        }
        finish(key, answer);
        return answer;
    }

    /**
     * Every other failure of the client says that nothing went out, and so does one of the store, which guards ask before
     * the call; a failure of another kind says nothing.
     */
    static boolean certainlyNotSent(RuntimeException failure) {
        return failure instanceof EventStoreException
                || (failure instanceof TextRequestException && !(failure instanceof OutcomeUnknownException));
    }

    /** The failure that the caller must hear of is why nothing was sent. */
    private void release(String key) {
        try {
            store.releaseSend(key);
        } catch (RuntimeException e) {
            LOG.warn("A send was not made but could not be taken back in the event store", e);
        }
    }

    /** The text is out: a store that fails now must not make it look as if it were not. */
    private void finish(String key, byte[] answer) {
        try {
            store.finishSend(key, new String(answer, StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            LOG.warn("A send was made but could not be recorded as done; a repetition will be refused", e);
        }
    }
}
