package io.github.cameltextrequest.webhook;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ExtendedCamelContext;

/**
 * Who listens where in a Camel context. HTTP servers let two listen at one path, and hand everything to the first:
 * the second would wait for ever.
 */
final class ListenedPaths {
    private final Map<Place, Object> owners = new HashMap<>();

    private ListenedPaths() {}

    static ListenedPaths of(CamelContext context) {
        ExtendedCamelContext extension = context.getCamelContextExtension();
        synchronized (ListenedPaths.class) {
            ListenedPaths paths = extension.getContextPlugin(ListenedPaths.class);
            if (paths == null) {
                paths = new ListenedPaths();
                extension.addContextPlugin(ListenedPaths.class, paths);
            }
            return paths;
        }
    }

    @SuppressWarnings("ReferenceEquality") // an owner is itself and nobody else
    synchronized void claim(Object server, String path, Object owner) {
        Object before = owners.putIfAbsent(new Place(server, path), owner);
        if (before != null && before != owner) {
            throw new IllegalArgumentException("webhookPath must be used by one component of a Camel context, but '"
                    + path + "' is used by two: give one of them another path by the option webhookPath");
        }
    }

    @SuppressWarnings("ReferenceEquality")
    synchronized void release(Object owner) {
        owners.values().removeIf(one -> one == owner);
    }

    private record Place(Object server, String path) {}
}
