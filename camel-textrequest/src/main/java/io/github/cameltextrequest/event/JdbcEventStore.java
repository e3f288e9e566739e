package io.github.cameltextrequest.event;

import java.nio.file.Path;
import java.sql.Driver;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everything in a database: SQLite for one node, PostgreSQL for many.
 *
 * <p>It makes its tables by itself, all of whose names begin with {@code textrequest_}, and uses one connection at a
 * time. What many threads ask for at once is committed together. Nodes write one after the other, so that the order
 * stored is the same for all of them.
 *
 * <p>Its methods throw {@link EventStoreException} while the database cannot be used, and work again as soon as it can.
 *
 * @since 1.0
 */
public final class JdbcEventStore implements EventStore {
    private final GroupCommit database;
    private final JdbcSends sends;
    private final StoreProbe probe;

    /** Remembers what is finished for {@link MemoryEventStore#DEFAULT_RETENTION}. */
    public JdbcEventStore(DataSource dataSource) {
        this(dataSource, Clock.systemUTC(), MemoryEventStore.DEFAULT_RETENTION);
    }

    /**
     * Connects when it is first used.
     *
     * @param dataSource connections to SQLite or PostgreSQL; not closed by the store
     * @param retention how long keys of finished events, dead events and sends are kept
     */
    public JdbcEventStore(DataSource dataSource, Clock clock, Duration retention) {
        this(dataSource::getConnection, clock, retention);
    }

    /**
     * A store in a SQLite file, which is made when there is none.
     *
     * @param driver SQLite's own, {@code org.sqlite.JDBC}
     * @throws IllegalArgumentException when the folder of the file does not exist
     */
    public static JdbcEventStore inFile(Path file, Driver driver, Clock clock, Duration retention) {
        return new JdbcEventStore(new SqliteFile(file, driver), clock, retention);
    }

    JdbcEventStore(ConnectionSource source, Clock clock, Duration retention) {
        this(source, new SharedClock(clock, Clock.systemUTC()), retention);
    }

    JdbcEventStore(ConnectionSource source, SharedClock clock, Duration retention) {
        this.database = new GroupCommit(source, clock, retention);
        this.sends = new JdbcSends(database);
        this.probe = new StoreProbe(database);
    }

    @Override
    public Set<String> store(String subscription, List<NewEvent> events) {
        return probe.watch(() -> database.write(session -> JdbcEvents.store(session, subscription, events)));
    }

    @Override
    public List<ClaimedEvent> take(String subscription, String owner, Duration lease, int limit) {
        return database.read(session -> JdbcLanes.anyAvailable(session, subscription))
                ? database.write(session -> JdbcLanes.take(session, subscription, owner, lease, limit))
                : List.of();
    }

    @Override
    public boolean renew(ClaimedEvent claim, Duration lease) {
        return database.write(session -> JdbcLanes.renew(session, claim, lease));
    }

    @Override
    public boolean done(ClaimedEvent claim) {
        return database.write(session -> JdbcLanes.done(session, claim));
    }

    @Override
    public boolean again(ClaimedEvent claim, Instant at, String cause) {
        return database.write(session -> JdbcLanes.again(session, claim, at, cause));
    }

    @Override
    public boolean dead(ClaimedEvent claim, String cause) {
        return database.write(session -> JdbcLanes.dead(session, claim, cause));
    }

    @Override
    public List<DeadEvent> deadEvents(@Nullable String subscription, int limit) {
        return database.read(session -> JdbcDeadEvents.list(session, subscription, limit));
    }

    @Override
    public int replay(Collection<String> ids) {
        return database.write(session -> JdbcDeadEvents.replay(session, ids));
    }

    @Override
    public int replayAll(@Nullable String subscription) {
        return database.write(session -> JdbcDeadEvents.replayAll(session, subscription));
    }

    @Override
    public StoreUsage usage(String subscription) {
        return database.read(session -> JdbcUsage.of(session, subscription));
    }

    @Override
    public Optional<Instant> watermark(String subscription, String name) {
        return database.read(session -> JdbcWatermarks.find(session, subscription, name));
    }

    @Override
    public void moveWatermark(String subscription, String name, Instant to) {
        database.write(session -> JdbcWatermarks.move(session, subscription, name, to));
    }

    @Override
    public boolean lease(String name, String owner, Duration duration) {
        return database.write(session -> JdbcLeases.lease(session, name, owner, duration));
    }

    @Override
    public void releaseLease(String name, String owner) {
        database.write(session -> JdbcLeases.release(session, name, owner));
    }

    @Override
    public SendStart startSend(String key, @Nullable String contact) {
        return sends.start(key, contact);
    }

    @Override
    public void finishSend(String key, String result) {
        sends.finish(key, result);
    }

    @Override
    public void releaseSend(String key) {
        sends.release(key);
    }

    @Override
    public int sendsSince(String contact, Instant since) {
        return database.read(session -> JdbcSendJournal.since(session, contact, since));
    }

    @Override
    public void keepCorrelation(Correlation correlation) {
        database.write(session -> JdbcCorrelations.keep(session, correlation));
    }

    @Override
    public Optional<Correlation> correlation(String messageId) {
        return database.read(session -> JdbcCorrelations.find(session, messageId));
    }

    @Override
    public Optional<String> fact(FactKind kind, String key) {
        return database.read(session -> JdbcFacts.find(session, kind, key));
    }

    @Override
    public boolean changeFact(FactKind kind, String key, @Nullable String expected, @Nullable String value) {
        return database.write(session -> JdbcFacts.change(session, kind, key, expected, value));
    }

    /**
     * Connects and makes the tables, so that what is wrong shows at start. Without it the first use does the same.
     *
     * @throws EventStoreException when the database cannot be used
     */
    public void open() {
        database.write(session -> null);
    }

    @Override
    public boolean durable() {
        return true;
    }

    @Override
    public boolean writable() {
        return !database.closed() && probe.writable();
    }

    /** Does what is under way, then gives its connection back; the data source stays open. */
    @Override
    public void close() {
        database.close();
    }
}
