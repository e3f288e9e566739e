package io.github.cameltextrequest.webhook;

import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.FactKind;
import io.github.cameltextrequest.event.HookDelivery;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets through what its guard takes for genuine, to the subscriptions behind it. */
final class HookDoor {
    private static final Logger LOG = LoggerFactory.getLogger(HookDoor.class);
    private static final String SEEN = "yes";

    private final HookGuard guard;
    private final InstantSource time;
    private final KnownTokens tokens;
    private final List<HookUser> users = new CopyOnWriteArrayList<>();
    private final Set<String> signed = ConcurrentHashMap.newKeySet();
    private final Set<String> noted = ConcurrentHashMap.newKeySet();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    /** @param time what the service's signatures are held against */
    HookDoor(HookGuard guard, InstantSource time) {
        this.guard = guard;
        this.tokens = new KnownTokens(guard.keys());
        this.time = time;
    }

    HookGuard guard() {
        return guard;
    }

    void add(HookUser user) {
        users.add(user);
    }

    void remove(HookUser user) {
        users.remove(user);
    }

    boolean isUsed() {
        return !users.isEmpty();
    }

    boolean knows(HookAddress address) {
        return tokens.isGenuine(address);
    }

    boolean trusts(HookAddress address, HookRequest request, byte[] body) {
        boolean trusted = guard.policy() == SignaturePolicy.NONE
                || (request.isSigned() ? isGenuine(address, request, body) : mayBeUnsigned(address));
        report(address, trusted);
        return trusted;
    }

    private boolean isGenuine(HookAddress address, HookRequest request, byte[] body) {
        boolean genuine = request.signature()
                .filter(signature -> signature.isGenuine(guard.keys(), body, time.instant(), guard.tolerance()))
                .isPresent();
        if (genuine) {
            signed.add(signer(address));
            note(signer(address));
        }
        return genuine;
    }

    /** A store that fails does not make a genuine request less genuine; the next one tries again. */
    private void note(String signer) {
        if (!noted.add(signer)) {
            return;
        }
        try {
            stores().forEach(store -> store.changeFact(FactKind.SIGNATURE_SEEN, signer, null, SEEN));
        } catch (RuntimeException e) {
            noted.remove(signer);
            LOG.debug("It could not be stored that requests are signed", e);
        }
    }

    private boolean mayBeUnsigned(HookAddress address) {
        return guard.policy() == SignaturePolicy.IF_PRESENT && !wasSigned(signer(address));
    }

    private boolean wasSigned(String signer) {
        return signed.contains(signer) || stores().anyMatch(store -> knows(store, signer));
    }

    /** A store that fails knows nothing, and takes no event either: whether that is lost, its subscription can tell. */
    private static boolean knows(EventStore store, String signer) {
        try {
            return store.fact(FactKind.SIGNATURE_SEEN, signer).isPresent();
        } catch (RuntimeException e) {
            LOG.debug("It is not known whether requests were signed before", e);
            return false;
        }
    }

    /** Hooks of a dashboard are signed or not all together; callbacks, for all that is known, apart from them. */
    private static String signer(HookAddress address) {
        boolean callback = !address.event().equals(address.eventType());
        return callback ? address.dashboardId() + "|" + address.event() : address.dashboardId();
    }

    private Stream<EventStore> stores() {
        return users.stream().map(HookUser::store).distinct();
    }

    /** Only somebody who knows the token comes this far: more likely a proxy changes bodies than that it is guessed. */
    private void report(HookAddress address, boolean trusted) {
        if (trusted) {
            refused.remove(address.dashboardId());
        } else if (refused.add(address.dashboardId())) {
            LOG.warn(
                    "A request for {} has the right path but no right signature and is refused, as are all like it:"
                            + " does a proxy change bodies, is the clock wrong, or was the API key changed"
                            + " (option previousApiKeys)?",
                    address);
        }
    }

    /** False when an event is lost unless the service delivers it again. */
    boolean take(HookAddress address, byte[] body) {
        HookDelivery delivery = new HookDelivery(address.dashboardId(), address.eventType(), body, time.instant());
        boolean safe = true;
        for (HookUser user : users) {
            safe &= user.intake().accept(delivery);
        }
        return safe;
    }
}
