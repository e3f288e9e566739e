package io.github.cameltextrequest.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the component remembers: events until they are done, how far the history was read, and what was sent.
 *
 * <p>A store may be shared by many threads, routes and nodes; every method may be called by all of them at once and is
 * atomic by itself. Everything about events is keyed by subscription and dedupe key: nodes that use one subscription
 * share its work, different subscriptions each get every event.
 *
 * <p>A method that returns normally has done its work: with a {@linkplain #durable() durable} store it survives the
 * end of the process. A method that throws has stored nothing.
 *
 * @since 1.0
 */
public interface EventStore extends AutoCloseable {

    // ---- events

    /**
     * Stores events in the order given, save those the subscription knows already: waiting, running, dead, or done less
     * than one retention time ago.
     *
     * @return the dedupe keys that are new
     */
    Set<String> store(String subscription, List<NewEvent> events);

    /**
     * Takes up to {@code limit} events that are due, each of another lane, longest due first. Of a lane only the
     * earliest event that is neither done nor dead can be taken, and only while nobody holds it: nothing is dispatched
     * while an earlier event of its lane is running or waiting. An event whose lease has ended is due again.
     *
     * @param owner names the process or consumer that takes them
     * @param lease how long nobody else may take them
     * @return possibly none, never null
     */
    List<ClaimedEvent> take(String subscription, String owner, Duration lease, int limit);

    /**
     * Lets the claim live for {@code lease} from now on.
     *
     * @return false when the claim is no longer the present one, and nothing was changed
     */
    boolean renew(ClaimedEvent claim, Duration lease);

    /**
     * The event was handled: its payload is erased, its key is remembered for the retention time.
     *
     * @return false when the claim is no longer the present one, and nothing was changed
     */
    boolean done(ClaimedEvent claim);

    /**
     * The event is to be dispatched again, not before {@code at}; its lane waits with it.
     *
     * @param cause why, for those who look into the store
     * @return false when the claim is no longer the present one, and nothing was changed
     */
    boolean again(ClaimedEvent claim, Instant at, String cause);

    /**
     * The event is given up and kept for one retention time; its lane goes on.
     *
     * @return false when the claim is no longer the present one, and nothing was changed
     */
    boolean dead(ClaimedEvent claim, String cause);

    /**
     * The dead events, oldest first.
     *
     * @param subscription whose; null for those of all
     */
    List<DeadEvent> deadEvents(@Nullable String subscription, int limit);

    /**
     * Puts dead events back, each at the end of its lane, as if they were stored now. Ids that name none are passed over.
     *
     * @return how many were put back
     */
    int replay(Collection<String> ids);

    /**
     * Puts all dead events back, as {@link #replay(Collection)} does.
     *
     * @param subscription whose; null for those of all
     * @return how many were put back
     */
    int replayAll(@Nullable String subscription);

    /** How full the store is for a subscription. */
    StoreUsage usage(String subscription);

    // ---- how far the history was read

    /** The watermark of that name, if one was set. */
    Optional<Instant> watermark(String subscription, String name);

    /** Moves a watermark forward; an earlier instant than the present one changes nothing. */
    void moveWatermark(String subscription, String name, Instant to);

    // ---- one node at a time

    /**
     * Takes or renews a lease, so that of all nodes one does some work.
     *
     * @return whether the owner holds the lease for the given time from now on
     */
    boolean lease(String name, String owner, Duration duration);

    /** Gives a lease back early; without effect when the owner does not hold it. */
    void releaseLease(String name, String owner);

    // ---- send journal

    /**
     * Asks to send under a key. Of all that ask, one is told {@link SendStart#MINE}; it has to call
     * {@link #finishSend} or {@link #releaseSend}, or nobody sends under this key until it ages out.
     *
     * @param contact counted by {@link #sendsSince}; null when the send is not to be counted
     */
    SendStart startSend(String key, @Nullable String contact);

    /** The send happened, and this is what later askers get. */
    void finishSend(String key, String result);

    /** The send certainly did not happen: the key is free again and was not counted. */
    void releaseSend(String key);

    /** How many sends to a contact were started at or after an instant and not released. */
    int sendsSince(String contact, Instant since);

    // ---- small memories

    /** Keeps a correlation for one retention time, in place of an earlier one of the same message. */
    void keepCorrelation(Correlation correlation);

    /** The correlation of a message, if one was kept. */
    Optional<Correlation> correlation(String messageId);

    /** What is known of a matter. */
    Optional<String> fact(FactKind kind, String key);

    /**
     * Changes a fact if it still is what the caller thinks.
     *
     * @param expected null when nothing is to be known
     * @param value null to forget the fact
     * @return whether it was as expected and now has the value
     */
    boolean changeFact(FactKind kind, String key, @Nullable String expected, @Nullable String value);

    // ---- the store itself

    /** Whether what is stored survives the end of the process. */
    boolean durable();

    /** Whether an event could be stored at this moment. */
    boolean writable();

    /** Ends the use of the store; every later call fails. */
    @Override
    void close();
}
