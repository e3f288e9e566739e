package io.github.cameltextrequest.crash;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.github.cameltextrequest.TextRequestComponent;
import io.github.cameltextrequest.TextRequestConfiguration;
import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.JdbcEventStore;
import io.github.cameltextrequest.webhook.HookKeys;
import io.github.cameltextrequest.webhook.HookServer;
import io.github.cameltextrequest.webhook.HookUrls;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A node in a JVM of its own: one route for each cell, which answers every text with the name of the cell and the text.
 * It ends with its parent, whose end of the pipe it reads.
 */
final class Node {
    static final String KEY = "the-key-of-the-nodes";
    private static final String MARK = "@ ";
    private static final String REPLY = "textrequest:sendMessageByPhoneNumber";

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final Clock clock;
    private final int round;
    private final Map<String, EventStore> stores = new HashMap<>();

    private Node(String baseUrl, Clock clock, int round) {
        this.clock = clock;
        this.round = round;
        TextRequestComponent component = new TextRequestComponent(context);
        TextRequestConfiguration options = component.getConfiguration();
        options.setBaseUrl(baseUrl);
        options.setApiKey(KEY);
        options.setRetryDelay(1);
        options.setRateLimit(0);
        options.setClock(clock);
        options.setMaxRepliesPerContact("0");
        context.addComponent("textrequest", component);
    }

    /** Takes base URL, clock, number of the round, and the cells. */
    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        Node node = new Node(arguments[0], NodeClock.parse(arguments[1]), Integer.parseInt(arguments[2]));
        List<Cell> cells = Arrays.stream(arguments).skip(3).map(Cell::parse).toList();
        for (Cell cell : cells) {
            node.add(cell);
        }
        node.context.start();
        say("READY");
        new Commands(node.context).obey(System.in);
        Runtime.getRuntime().halt(0);
    }

    static synchronized void say(String line) {
        System.out.println(MARK + line);
    }

    private void add(Cell cell) throws Exception {
        Trap trap = new Trap(cell, round);
        EventStore store = trap.before(store(cell, trap));
        context.getRegistry().bind(cell.name(), store);
        String hooks = cell.point() == Point.LISTENING ? hooks() : "";
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("textrequest:events?dashboardId=121&pollInterval=150&redeliveryDelay=1&concurrentConsumers=4"
                                + "&subscription=" + cell.name() + "&eventStore=#" + cell.name() + hooks)
                        .routeId(cell.name())
                        .setBody(simple(cell.name() + " ${body.text}"))
                        .process(exchange -> say("RUN " + exchange.getMessage().getBody(String.class)))
                        .to(REPLY);
            }
        });
    }

    /** By a listener of its own, which takes nothing that is not signed. */
    private String hooks() throws Exception {
        context.start();
        String url = HookServer.listen(context);
        say("HOOK " + new HookUrls(url, "/textrequest", HookKeys.of(KEY, null)).hook("121", "msg_received"));
        return "&source=both&signature=required&hookAutoRegister=false&webhookExternalUrl=" + url;
    }

    /** The cell that stops at a commit has a store to itself, as nobody else gets at that any more. */
    private EventStore store(Cell cell, Trap trap) {
        DataSource database = database(cell.store());
        return cell.point() == Point.COMMIT
                ? open(trap.before(database))
                : stores.computeIfAbsent(cell.store(), url -> open(database));
    }

    private EventStore open(DataSource database) {
        return new JdbcEventStore(database, clock, Duration.ofDays(7));
    }

    static DataSource database(String url) {
        if (url.startsWith("jdbc:sqlite:")) {
            SQLiteConfig settings = new SQLiteConfig();
            settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
            settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            settings.setBusyTimeout(10_000);
            SQLiteDataSource file = new SQLiteDataSource(settings);
            file.setUrl(url);
            return file;
        }
        PGSimpleDataSource server = new PGSimpleDataSource();
        server.setUrl(url);
        return server;
    }
}
