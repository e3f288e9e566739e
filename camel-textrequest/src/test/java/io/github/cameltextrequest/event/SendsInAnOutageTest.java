package io.github.cameltextrequest.event;

import static io.github.cameltextrequest.event.EventStoreContract.RETENTION;
import static io.github.cameltextrequest.event.EventStoreContract.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.exception.RateLimitedException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes while a text is on its way out, and comes back. */
class SendsInAnOutageTest {
    private static final SendTicket DANA = new SendTicket("sendMessageByPhoneNumber", "121", "14235550142");

    @TempDir
    Path folder;

    private final DefaultCamelContext context = new DefaultCamelContext();
    private JdbcEventStore store;
    private volatile boolean away;

    @BeforeEach
    void open() {
        store = new JdbcEventStore(this::connection, Clock.systemUTC(), RETENTION);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
        context.close();
    }

    @Test
    void aTextThatTheGuardsCouldNotLookAtGoesOutOnceTheDatabaseIsBack() {
        assertThatExceptionOfType(EventStoreException.class)
                .isThrownBy(() -> send(() -> {
                    away = true;
                    store.sendsSince("contact", Clock.systemUTC().instant());
                    throw new AssertionError("the store should have failed, but did not");
                }));
        away = false;

        assertThat(send(text("sent"))).isEqualTo("sent");
    }

    @Test
    void aTextThatWasRefusedWhileTheDatabaseWasAwayGoesOutLater() {
        RateLimitedException refused =
                new RateLimitedException("not now", true, null, new CallDetails("sendMessage", null, null));
        assertThatExceptionOfType(RateLimitedException.class)
                .isThrownBy(() -> send(() -> {
                    away = true;
                    throw refused;
                }));
        away = false;

        assertThat(send(text("sent"))).isEqualTo("sent");
    }

    @Test
    void aTextThatWentOutWhileTheDatabaseWasAwayIsNotRepeated() {
        send(() -> {
            away = true;
            return text("sent").get();
        });
        away = false;

        assertThat(send(text("again"))).isEqualTo("sent");
    }

    /** Each time by a further attempt at the same event. */
    private String send(Supplier<byte[]> call) {
        Exchange exchange = new DefaultExchange(context);
        ClaimedEvent claim = new ClaimedEvent(
                "desk", event("event", "1"), 1, 1, "me", 1, Clock.systemUTC().instant());
        EventSends.attach(
                exchange, new EventContext(store, claim, new ReplyLimit(20, Duration.ofHours(1)), Clock.systemUTC()));
        return new String(EventSends.once(exchange, DANA, call), StandardCharsets.UTF_8);
    }

    private static Supplier<byte[]> text(String answer) {
        return () -> answer.getBytes(StandardCharsets.UTF_8);
    }

    private Connection connection() throws SQLException {
        Connection real = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (away && method.getName().equals("commit")) {
                        throw new SQLException("the database is away");
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
