package io.github.cameltextrequest;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/**
 * Reads every log line of the process at TRACE, keeps those with a secret, and above DEBUG those with a whole phone
 * number. Leaves out the simulator, which is the service's side of the wire, and the DEBUG lines of Camel Main, which
 * hold every property it reads.
 */
final class EverythingLogged extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final Pattern NUMBER = Pattern.compile("423555\\d{4}");
    private static final Set<String> LEFT_OUT = Set.of(
            "io.netty",
            "io.vertx",
            "com.atlassian",
            "io.swagger",
            "io.github.cameltextrequest.simulator",
            "org.apache.camel.main");

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level levelBefore = root.getLevel();
    private final List<Appender<ILoggingEvent>> appendersBefore = new ArrayList<>();
    private final String secret;
    private final List<String> hits = new ArrayList<>();
    private final Set<String> loggers = new TreeSet<>();

    EverythingLogged(String secret) {
        this.secret = secret;
        Iterator<Appender<ILoggingEvent>> appenders = root.iteratorForAppenders();
        appenders.forEachRemaining(appendersBefore::add);
        appendersBefore.forEach(root::detachAppender);
        LEFT_OUT.forEach(name -> logger(name).setLevel(Level.INFO));
        start();
        root.addAppender(this);
        root.setLevel(Level.TRACE);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    @Override
    protected void append(ILoggingEvent event) {
        loggers.add(event.getLoggerName());
        String text = event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy());
        boolean number = event.getLevel().isGreaterOrEqual(Level.INFO)
                && NUMBER.matcher(text).find();
        if (number || text.contains(secret)) {
            hits.add(event.getLevel() + " " + event.getLoggerName() + " " + text);
        }
    }

    synchronized List<String> hits() {
        return List.copyOf(hits);
    }

    /** Who has logged anything. */
    synchronized Set<String> loggers() {
        return Set.copyOf(loggers);
    }

    @Override
    public void close() {
        root.detachAppender(this);
        root.setLevel(levelBefore);
        appendersBefore.forEach(root::addAppender);
        LEFT_OUT.forEach(name -> logger(name).setLevel(null));
        stop();
    }
}
