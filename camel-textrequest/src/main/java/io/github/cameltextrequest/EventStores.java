package io.github.cameltextrequest;

import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.EventStoreException;
import io.github.cameltextrequest.event.JdbcEventStore;
import io.github.cameltextrequest.event.MemoryEventStore;
import java.nio.file.Path;
import java.sql.Driver;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The event stores of a component: one for all endpoints that name the same place. */
final class EventStores {

    private static final Logger LOG = LoggerFactory.getLogger(EventStores.class);
    private static final String SQLITE_DRIVER = "org.sqlite.JDBC";
    private static final String MEMORY = "memory";

    private final TextRequestComponent component;
    private final Map<Object, EventStore> opened = new ConcurrentHashMap<>();

    EventStores(TextRequestComponent component) {
        this.component = component;
    }

    /** @throws IllegalArgumentException when an option must be mended; the message names it */
    EventStore of(TextRequestConfiguration options) {
        long named = Stream.of(options.getEventStore(), options.getEventStoreFile(), options.getEventStoreDataSource())
                .filter(Objects::nonNull)
                .count();
        if (named > 1) {
            throw new IllegalArgumentException("events must be kept in one place, but " + named
                    + " were given: set one of the options eventStore, eventStoreFile and eventStoreDataSource");
        }
        if (options.getEventStore() != null) {
            return options.getEventStore();
        }
        if (options.getEventStoreFile() != null) {
            return once(
                    Path.of(options.getEventStoreFile()).toAbsolutePath().normalize(), file -> inFile(file, options));
        }
        if (options.getEventStoreDataSource() != null) {
            return once(
                    options.getEventStoreDataSource(),
                    database -> checked(new JdbcEventStore(database, component.clock(), retention(options))));
        }
        return inMemory();
    }

    /** One for all, so that a route started again goes on where it stopped. */
    EventStore inMemory() {
        return once(MEMORY, any -> new MemoryEventStore(component.clock(), retention(component.getConfiguration())));
    }

    private EventStore inFile(Path file, TextRequestConfiguration options) {
        Clock clock = component.clock();
        return checked(JdbcEventStore.inFile(file, sqliteDriver(), clock, retention(options)));
    }

    private Driver sqliteDriver() {
        Class<Driver> driver = component.getCamelContext().getClassResolver().resolveClass(SQLITE_DRIVER, Driver.class);
        if (driver == null) {
            throw new IllegalArgumentException("eventStoreFile needs the driver of SQLite, but " + SQLITE_DRIVER
                    + " is not on the class path: add the dependency org.xerial:sqlite-jdbc, or use the option"
                    + " eventStoreDataSource");
        }
        return component.getCamelContext().getInjector().newInstance(driver);
    }

    /** A database that cannot be reached is none of a start's business: it may be back in a moment. */
    private static EventStore checked(JdbcEventStore store) {
        try {
            store.open();
        } catch (EventStoreException e) {
            if (e.isLasting()) {
                store.close();
                throw e;
            }
            LOG.warn("Events wait until their store can be used: {}", e.getMessage());
        }
        return store;
    }

    private static Duration retention(TextRequestConfiguration options) {
        if (options.getRetention() < 1) {
            throw new IllegalArgumentException("retention must be longer than 0, but was " + options.getRetention()
                    + ": mend the option retention");
        }
        return Duration.ofMillis(options.getRetention());
    }

    @SuppressWarnings("unchecked")
    private <K> EventStore once(K place, Function<K, EventStore> open) {
        return opened.computeIfAbsent(place, key -> open.apply((K) key));
    }

    /** Closes what was opened here; a bean is its maker's. */
    void close() {
        opened.values().forEach(EventStore::close);
        opened.clear();
    }
}
