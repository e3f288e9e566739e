package io.github.cameltextrequest;

import io.github.cameltextrequest.model.Contact;
import java.util.BitSet;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Walks a dashboard of seeded contacts in a JVM of its own, and prints how many of those that stay were missing and how
 * many came twice. With changes it deletes contacts behind itself and makes as many new ones ahead, so that the total tells
 * nothing.
 */
final class SmallHeapWalk {

    private static final long FIRST = 14_235_560_000L;
    private static final int EVERY = 2_500;

    private final BitSet seen = new BitSet();
    private final BitSet deleted = new BitSet();
    private final ProducerTemplate template;
    private final boolean changing;
    private final int total;
    private int rows;
    private int doubles;

    private SmallHeapWalk(ProducerTemplate template, int total, boolean changing) {
        this.template = template;
        this.total = total;
        this.changing = changing;
    }

    /** Takes base URL, key, number of seeded contacts, and whether to change the list. */
    public static void main(String[] arguments) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            TextRequestComponent component = new TextRequestComponent(context);
            component.getConfiguration().setBaseUrl(arguments[0]);
            component.getConfiguration().setApiKey(arguments[1]);
            component.getConfiguration().setRateLimit(0);
            context.addComponent("textrequest", component);
            SmallHeapWalk walk = new SmallHeapWalk(
                    context.createProducerTemplate(),
                    Integer.parseInt(arguments[2]),
                    Boolean.parseBoolean(arguments[3]));
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:walk")
                            .to("textrequest:getContacts?dashboardId=121&fetch=stream")
                            .split(body())
                            .streaming()
                            .process(exchange -> walk.meet(exchange.getMessage().getBody(Contact.class)));
                }
            });
            context.start();
            context.createProducerTemplate().requestBody("direct:walk", (Object) null);
            System.out.println(walk.result());
        }
    }

    private void meet(Contact contact) {
        int index = (int) (Long.parseLong(contact.phoneNumber()) - FIRST);
        if (index >= total) {
            return; // made meanwhile
        }
        if (seen.get(index)) {
            doubles++;
        }
        seen.set(index);
        rows++;
        if (changing && rows % EVERY == 0) {
            change(rows / EVERY);
        }
    }

    private void change(int turn) {
        for (int index = (turn - 1) * 100; index < (turn - 1) * 100 + 7; index++) {
            deleted.set(index);
            template.requestBody(
                    "textrequest:deleteContact?dashboardId=121&phoneNumber=" + (FIRST + index), (Object) null);
            template.requestBody(
                    "textrequest:createContact?dashboardId=121&phoneNumber=" + (FIRST + total + index), Map.of());
        }
    }

    private String result() {
        BitSet missing = new BitSet();
        missing.set(0, total);
        missing.andNot(seen);
        missing.andNot(deleted);
        return "missing " + missing.cardinality() + ", double " + doubles + ", deleted " + deleted.cardinality();
    }
}
