package io.github.cameltextrequest;

import io.github.cameltextrequest.event.EventStore;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A store that takes no event while it is full, and does all else. */
final class FullStore implements InvocationHandler {
    private final EventStore store;
    private volatile boolean full;

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

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
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
