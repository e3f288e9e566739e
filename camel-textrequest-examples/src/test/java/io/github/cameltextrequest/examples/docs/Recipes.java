package io.github.cameltextrequest.examples.docs;

import io.github.cameltextrequest.client.RateLimiter;
import io.github.cameltextrequest.exception.OptedOutException;
import io.github.cameltextrequest.exception.OutcomeUnknownException;
import io.github.cameltextrequest.exception.RateLimitedException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;

/** The Java recipes of the page on errors and limits. */
final class Recipes {

    private Recipes() {}

    /** Marks a contact that has opted out. */
    static final class OptedOut extends RouteBuilder {
        @Override
        public void configure() {
            onException(OptedOutException.class)
                    .handled(true)
                    .setBody(constant("{\"is_suppressed\": true, \"suppressed_reason\": \"opted out\"}"))
                    .to("textrequest:createContact?dashboardId=121");

            from("direct:remind")
                    .setBody(constant("Your appointment is tomorrow at 3"))
                    .to("textrequest:sendMessageByPhoneNumber?dashboardId=121");
        }
    }

    /** Tries again later. */
    static final class TooManyCalls extends RouteBuilder {
        @Override
        public void configure() {
            onException(RateLimitedException.class)
                    .maximumRedeliveries(10)
                    .redeliveryDelay("{{limit.delay:30000}}")
                    .asyncDelayedRedelivery();

            from("direct:remind")
                    .setBody(constant("Your appointment is tomorrow at 3"))
                    .to("textrequest:sendMessageByPhoneNumber?dashboardId=121");
        }
    }

    /** Asks a person. */
    static final class OutcomeUnknown extends RouteBuilder {
        @Override
        public void configure() {
            onException(OutcomeUnknownException.class)
                    .handled(true)
                    .setBody(
                            simple(
                                    "Was it sent? ${exception.details}, begun ${exception.attemptedAt}, text ${exception.textHash}"))
                    .to("direct:ask-a-person");

            from("direct:remind")
                    .setBody(constant("Your appointment is tomorrow at 3"))
                    .to("textrequest:sendMessageByPhoneNumber?dashboardId=121");
        }
    }

    /** Repeats a step without texting twice. */
    static final class WithSendKey extends RouteBuilder {
        @Override
        public void configure() {
            errorHandler(defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(200));

            from("direct:shipped")
                    .setHeader("CamelTextRequestSendKey", simple("shipped-${body}"))
                    .setBody(simple("Your order ${body} is on its way"))
                    .to("textrequest:sendMessageByPhoneNumber?dashboardId=121");
        }
    }

    /** A limiter of the user's own. */
    static final class FourAtOnce implements RateLimiter {

        private final Semaphore calls = new Semaphore(4, true);

        @Override
        public Optional<Slot> acquire(boolean background, Duration maxWait) throws InterruptedException {
            return calls.tryAcquire(maxWait.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(calls::release)
                    : Optional.empty();
        }
    }
}
