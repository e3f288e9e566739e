package io.github.cameltextrequest.crash;

import io.github.cameltextrequest.event.EventStore;
import io.github.cameltextrequest.event.NewEvent;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Stops a node at the point of a cell, by standing before its store and its database. */
final class Trap {
    private final Cell cell;
    private final int round;
    private volatile boolean armed;
    private int commits;

    Trap(Cell cell, int round) {
        this.cell = cell;
        this.round = round;
    }

    static String text(int round) {
        return "round " + round + ".";
    }

    EventStore before(EventStore store) {
        return proxy(EventStore.class, (proxy, method, arguments) -> {
            String name = method.getName();
            boolean counts = arms(name, arguments) || (armed && isOfInterest(name, arguments));
            stopIf(counts && cell.point().isBefore(name));
            Object result = call(store, method, arguments);
            stopIf(counts && cell.point().isAfter(name) && !List.of().equals(result));
            return result;
        });
    }

    DataSource before(DataSource database) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(database, method, arguments);
            return result instanceof Connection connection ? before(connection) : result;
        });
    }

    private Connection before(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            boolean last = method.getName().equals("commit") && isLast();
            stopIf(last && round % 2 == 0);
            Object result = call(connection, method, arguments);
            stopIf(last && round % 2 == 1);
            return result;
        });
    }

    private boolean isLast() {
        return cell.point() == Point.COMMIT && armed && ++commits == round;
    }

    /** What happens to earlier rounds' texts is of no interest. */
    private boolean arms(String method, Object @Nullable [] arguments) {
        if (!method.equals("store") || arguments == null) {
            return false;
        }
        List<?> events = (List<?>) arguments[1];
        boolean arms =
                events.stream().anyMatch(event -> ((NewEvent) event).payload().contains(text(round)));
        armed |= arms;
        return arms;
    }

    /** Of the watermarks only the one that says how far the history of a dashboard was read. */
    private static boolean isOfInterest(String method, Object @Nullable [] arguments) {
        return !method.equals("moveWatermark") || arguments == null || "121".equals(arguments[1]);
    }

    private void stopIf(boolean here) throws InterruptedException {
        if (here) {
            Node.say("AT " + cell.name());
            new CountDownLatch(1).await();
        }
    }

    private static Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
