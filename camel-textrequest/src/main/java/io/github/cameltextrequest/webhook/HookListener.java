package io.github.cameltextrequest.webhook;

import io.github.cameltextrequest.event.DeliveryRefusal;
import io.github.cameltextrequest.event.EventObserver;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Service;
import org.apache.camel.StatefulService;
import org.apache.camel.support.DefaultMessage;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the requests of hooks and callbacks. The exchange of a request ends here: what is stored is its body, what is
 * answered is a status and nothing else.
 *
 * <p>A genuine request is answered 200 whatever its body holds and whatever a route does with it later: the service
 * delivers nothing twice, and switches a hook off after ten failures in a row.
 *
 * @since 1.0
 */
public final class HookListener implements Processor {
    private static final Logger LOG = LoggerFactory.getLogger(HookListener.class);
    private static final int WRONG_METHOD = 405;
    private static final int UNAVAILABLE = 503;

    private final String path;
    private final EventObserver observer;
    private final List<HookDoor> doors = new CopyOnWriteArrayList<>();
    private @Nullable Service server;

    HookListener(String path, EventObserver observer) {
        this.path = path;
        this.observer = observer;
    }

    /** What listens on the HTTP server for this; started with the first use, stopped with the last. */
    void serveBy(Service newServer) {
        server = newServer;
    }

    /**
     * Listens on behalf of a subscription.
     *
     * @param time what the times of signatures are held against
     * @return ends that
     */
    public synchronized AutoCloseable open(HookGuard guard, InstantSource time, HookUser user) {
        if (doors.isEmpty()) {
            ServiceHelper.startService(server);
            LOG.debug("Listening for hooks at {}", path);
        }
        HookDoor door = doors.stream()
                .filter(open -> open.guard().equals(guard))
                .findFirst()
                .orElseGet(() -> newDoor(guard, time));
        door.add(user);
        return () -> close(door, user);
    }

    /** Whether the HTTP server hands requests to this, as far as the server tells. */
    public boolean isOpen() {
        return !doors.isEmpty() && (!(server instanceof StatefulService stateful) || stateful.isStarted());
    }

    private HookDoor newDoor(HookGuard guard, InstantSource time) {
        HookDoor door = new HookDoor(guard, time);
        doors.add(door);
        return door;
    }

    private synchronized void close(HookDoor door, HookUser user) {
        door.remove(user);
        if (!door.isUsed() && doors.remove(door) && doors.isEmpty()) {
            ServiceHelper.stopService(server);
            LOG.debug("No longer listening for hooks at {}", path);
        }
    }

    @Override
    public void process(Exchange exchange) {
        answer(exchange, status(new HookRequest(exchange.getMessage())));
    }

    private int status(HookRequest request) {
        if (!request.isPost()) {
            return WRONG_METHOD;
        }
        if (doors.isEmpty()) {
            return UNAVAILABLE;
        }
        DeliveryRefusal refusal = refusal(request);
        if (refusal == null) {
            return 200;
        }
        observer.deliveryRefused(refusal);
        return switch (refusal) {
            case WRONG_TOKEN, WRONG_SIGNATURE -> 401;
            case WRONG_MEDIA_TYPE -> 415;
            case TOO_LARGE -> 413;
            case NOT_STORED -> UNAVAILABLE;
        };
    }

    private @Nullable DeliveryRefusal refusal(HookRequest request) {
        try {
            return take(request);
        } catch (IOException | RuntimeException e) {
            LOG.warn("A hook could not be taken", e);
            return DeliveryRefusal.NOT_STORED;
        }
    }

    /** Null when the request was taken. The body is read only once the token is known to be right. */
    private @Nullable DeliveryRefusal take(HookRequest request) throws IOException {
        if (!request.isPlain()) {
            return DeliveryRefusal.WRONG_MEDIA_TYPE;
        }
        Optional<HookAddress> address = request.address();
        List<HookDoor> known = address.map(this::doorsOf).orElse(List.of());
        if (known.isEmpty()) {
            return DeliveryRefusal.WRONG_TOKEN;
        }
        byte[] body = request.body(largestPayload(known));
        return body == null ? DeliveryRefusal.TOO_LARGE : take(address.orElseThrow(), known, request, body);
    }

    private List<HookDoor> doorsOf(HookAddress address) {
        List<HookDoor> known = new ArrayList<>();
        for (HookDoor door : doors) {
            if (door.knows(address)) {
                known.add(door);
            }
        }
        return known;
    }

    private static int largestPayload(List<HookDoor> doors) {
        int largest = 0;
        for (HookDoor door : doors) {
            largest = Math.max(largest, door.guard().maxPayloadSize());
        }
        return largest;
    }

    private @Nullable DeliveryRefusal take(
            HookAddress address, List<HookDoor> known, HookRequest request, byte[] body) {
        boolean trusted = false;
        boolean safe = true;
        for (HookDoor door : known) {
            if (door.trusts(address, request, body)) {
                trusted = true;
                safe &= door.take(address, body);
            }
        }
        if (!trusted) {
            return DeliveryRefusal.WRONG_SIGNATURE;
        }
        if (!safe) {
            return DeliveryRefusal.NOT_STORED;
        }
        observer.deliveryReceived(address.dashboardId(), address.eventType());
        return null;
    }

    /** A new message, so that no header of the request goes back. */
    private static void answer(Exchange exchange, int status) {
        DefaultMessage answer = new DefaultMessage(exchange);
        answer.setHeader(Exchange.HTTP_RESPONSE_CODE, status);
        exchange.setMessage(answer);
    }

    @Override
    public String toString() {
        return "HookListener[" + path + "]";
    }
}
