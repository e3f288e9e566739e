package io.github.cameltextrequest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.github.cameltextrequest.simulator.SimulatedHook;
import io.github.cameltextrequest.webhook.HookKeys;
import io.github.cameltextrequest.webhook.HookServer;
import io.github.cameltextrequest.webhook.HookUrls;
import java.time.Duration;
import java.util.UUID;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.BeforeEach;

/** A context with an HTTP server, which the simulator's hooks reach. */
abstract class HookTestSupport extends TextRequestTestSupport {

    final EventRoutes events = new EventRoutes();
    String url;
    HookUrls hookUrls;

    /** Lives in the service's time, as every server does but for a second or two. */
    @Override
    void prepare(DefaultCamelContext unstarted) {
        unstarted
                .getComponent("textrequest", TextRequestComponent.class)
                .getConfiguration()
                .setClock(simulator.clock());
    }

    @BeforeEach
    void startServer() throws Exception {
        url = HookServer.listen(context);
        hookUrls = new HookUrls(url, "/textrequest", HookKeys.of(KEY, null));
    }

    /** Events of dashboard 121 by hook, and nothing of what a poll would find within a test. */
    String byHook() {
        return "textrequest:events?dashboardId=121&redeliveryDelay=1&source=hook&webhookExternalUrl=" + url;
    }

    /** The same, and polls without a pause worth mentioning. */
    String byHookAndPoll() {
        return byHook().replace("source=hook", "source=both&pollInterval=20");
    }

    /** What a poll leaves to hooks, it leaves no longer. */
    static void waitNoLongerForHooks() {
        simulator.clock().advance(Duration.ofMinutes(1));
    }

    /** The URL of the hook for texts received. */
    String hook() {
        return hookUrls.hook("121", "msg_received");
    }

    static void awaitHooks(int count) {
        await().until(() ->
                simulator.hooks(121).stream().filter(SimulatedHook::connected).count() == count);
    }

    static byte[] textReceived(String text) {
        return textReceived(UUID.randomUUID().toString(), text, "");
    }

    /** @param members further members of the object, each with a comma behind it */
    static byte[] textReceived(String messageId, String text, String members) {
        String json = "{" + members + "\"messageUniqueIdentifier\":\"" + messageId
                + "\",\"yourPhoneNumber\":{\"id\":121,\"phoneNumber\":\"14235550100\"},\"conversation\":{"
                + "\"date\":\"2026-07-25T14:03:11.5\",\"consumerPhoneNumber\":\"" + CONTACT
                + "\",\"messageDirection\":\"R\",\"message\":\"" + text
                + "\",\"numSegments\":1,\"mmsAttachments\":[]}}";
        return json.getBytes(UTF_8);
    }
}
