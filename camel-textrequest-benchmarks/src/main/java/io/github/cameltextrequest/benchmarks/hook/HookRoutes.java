package io.github.cameltextrequest.benchmarks.hook;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.builder.RouteBuilder;

/** The route that is compared, and the one it is compared with. */
final class HookRoutes extends RouteBuilder {

    static final String DASHBOARD = "121";
    static final String BARE_PATH = "/bare";

    private final HookSubject subject;
    private final AtomicLong delivered;

    HookRoutes(HookSubject subject, AtomicLong delivered) {
        this.subject = subject;
        this.delivered = delivered;
    }

    @Override
    public void configure() {
        if (subject.stores()) {
            from("textrequest:events?source=hook&hookAutoRegister=false&signature=required&dashboardId=" + DASHBOARD
                            + "&subscription=benchmark&concurrentConsumers=" + subject.lanes())
                    .process(exchange -> delivered.incrementAndGet());
        } else {
            from("platform-http:" + BARE_PATH + "?httpMethodRestrict=POST").setBody(constant("OK"));
        }
    }
}
