package io.github.cameltextrequest;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;

/** Notes what it is handed. */
record RecordingExceptionHandler(List<Throwable> handed) implements ExceptionHandler {

    @Override
    public void handleException(Throwable exception) {
        handed.add(exception);
    }

    @Override
    public void handleException(String message, Throwable exception) {
        handed.add(exception);
    }

    @Override
    public void handleException(String message, Exchange exchange, Throwable exception) {
        handed.add(exception);
    }
}
