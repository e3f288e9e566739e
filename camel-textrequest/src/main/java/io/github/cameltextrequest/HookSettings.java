package io.github.cameltextrequest;

import io.github.cameltextrequest.webhook.HookGuard;
import io.github.cameltextrequest.webhook.HookUrls;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The options about hooks, read and checked before anything is started.
 *
 * @param guard what a request must pass
 * @param urls what the service is given; null when it is not told where we are
 * @param register whether hooks are made and looked after
 * @param unregisterOnStop whether they are deleted at the end
 * @param interval from one check of them to the next
 */
record HookSettings(
        HookGuard guard, @Nullable HookUrls urls, boolean register, boolean unregisterOnStop, Duration interval) {
    private static final Logger LOG = LoggerFactory.getLogger(HookSettings.class);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String PATH = "(/[A-Za-z0-9._~-]+)+/?";

    /** @throws IllegalArgumentException when an option must be mended; the message names it */
    static HookSettings of(TextRequestEndpoint endpoint) {
        TextRequestConfiguration options = endpoint.getConfiguration();
        HookUrls urls = urls(endpoint);
        if (urls == null && options.isHookAutoRegister()) {
            throw new IllegalArgumentException("webhookExternalUrl must be set to receive hooks, but was not: set the"
                    + " option webhookExternalUrl to the URL under which the service reaches this server, or"
                    + " hookAutoRegister=false if somebody else tells the service of it");
        }
        return new HookSettings(
                guard(endpoint),
                urls,
                options.isHookAutoRegister(),
                options.isHookUnregisterOnStop(),
                positive("reconcileInterval", options.getReconcileInterval()));
    }

    private static HookGuard guard(TextRequestEndpoint endpoint) {
        TextRequestConfiguration options = endpoint.getConfiguration();
        if (options.getMaxPayloadSize() < 1) {
            throw mend("maxPayloadSize", "at least 1", String.valueOf(options.getMaxPayloadSize()));
        }
        return new HookGuard(
                endpoint.hookKeys(),
                options.getSignature(),
                positive("signatureTolerance", options.getSignatureTolerance()),
                options.getMaxPayloadSize());
    }

    /** The URLs that an endpoint gives to the service; null when it does not know under which it is reached. */
    static @Nullable HookUrls urls(TextRequestEndpoint endpoint) {
        String external = endpoint.getConfiguration().getWebhookExternalUrl();
        return external == null || external.isBlank()
                ? null
                : new HookUrls(checkedUrl(external.strip()), path(endpoint), endpoint.hookKeys());
    }

    /** Where the listener is mounted: with a leading slash, without one at the end. */
    static String path(TextRequestEndpoint endpoint) {
        String path = endpoint.getConfiguration().getWebhookPath();
        if (!path.matches(PATH)) {
            throw mend("webhookPath", "a path of letters, digits and .-_~ that begins with a slash", path);
        }
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String checkedUrl(String url) {
        URI uri = parsed(url);
        String scheme = String.valueOf(uri.getScheme());
        boolean whole = uri.getHost() != null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null;
        if (!whole || !Set.of("http", "https").contains(scheme)) {
            throw mend("webhookExternalUrl", "an http or https URL without query and user", withoutSecrets(url));
        }
        if (scheme.equals("http") && !LOOPBACK.contains(uri.getHost())) {
            LOG.warn(
                    "Hooks come to {} unencrypted: whoever is on their way reads texts and learns where to send others."
                            + " The option webhookExternalUrl takes an https URL",
                    url);
        }
        return url;
    }

    private static URI parsed(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw mend("webhookExternalUrl", "an http or https URL", withoutSecrets(url));
        }
    }

    /** A user's password or a token may stand before the host or behind the path. */
    static String withoutSecrets(String url) {
        return url.replaceFirst("//.*@", "//****@").replaceFirst("[?#].*", "?****");
    }

    private static Duration positive(String option, long millis) {
        if (millis < 1) {
            throw mend(option, "longer than 0", String.valueOf(millis));
        }
        return Duration.ofMillis(millis);
    }

    private static IllegalArgumentException mend(String option, String condition, String value) {
        return new IllegalArgumentException(
                option + " must be " + condition + ", but was '" + value + "': mend the option " + option);
    }
}
