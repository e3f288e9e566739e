package io.github.cameltextrequest.examples.keywordreply;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What the example shows on the terminal, without the time. */
final class ConversationLog extends AppenderBase<ILoggingEvent> {

    private final Logger logger = (Logger) LoggerFactory.getLogger("conversation");
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void start() {
        super.start();
        logger.addAppender(this);
    }

    @Override
    public void stop() {
        logger.detachAppender(this);
        super.stop();
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(event.getFormattedMessage());
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
