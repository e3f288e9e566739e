package io.github.cameltextrequest;

import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.EventStoreException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A store that takes no event while it is full, and does all else; while it is away it does nothing. */
final class FullStore implements InvocationHandler {
    private final EventStore store;
    private volatile boolean full;
    private volatile boolean away;

    FullStore(EventStore store) {
        this.store = store;
    }

    EventStore asStore() {
        return (EventStore)
                Proxy.newProxyInstance(EventStore.class.getClassLoader(), new Class<?>[] {EventStore.class}, this);
    }

    void fill() {
        full = true;
    }

    void empty() {
        full = false;
    }

    void away(boolean now) {
        away = now;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (away) {
            throw new EventStoreException("the store is away", null);
        }
        if (full && method.getName().equals("store")) {
            throw new IllegalStateException("the store is full");
        }
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
