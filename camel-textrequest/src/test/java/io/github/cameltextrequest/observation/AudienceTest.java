package io.github.cameltextrequest.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.client.CallObserver;
import io.github.cameltextrequest.event.EventObserver;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AudienceTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void oneThatFailsDoesNotKeepTheNewsFromTheOthers() {
        Audience<Runnable> audience = new Audience<>();
        audience.add(() -> {
            throw new IllegalStateException("boom");
        });
        audience.add(() -> told.add("second"));

        audience.tell(Runnable::run);

        assertThat(told).containsExactly("second");
    }

    static List<Method> callNews() {
        return List.of(CallObserver.class.getDeclaredMethods());
    }

    @ParameterizedTest
    @MethodSource("callNews")
    void everythingAboutCallsIsPassedOn(Method news) throws Exception {
        CallObservers all = new CallObservers();
        all.add(recorder(CallObserver.class));

        news.invoke(all, values(news));

        assertThat(told).containsExactly(news.getName());
    }

    static List<Method> eventNews() {
        return List.of(EventObserver.class.getDeclaredMethods());
    }

    @ParameterizedTest
    @MethodSource("eventNews")
    void everythingAboutEventsIsPassedOn(Method news) throws Exception {
        EventObservers all = new EventObservers();
        all.add(recorder(EventObserver.class));

        news.invoke(all, values(news));

        assertThat(told).containsExactly(news.getName());
    }

    private <T> T recorder(Class<T> type) {
        InvocationHandler record = (proxy, method, values) -> {
            told.add(method.getName());
            return null;
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, record));
    }

    private static Object[] values(Method news) {
        return Arrays.stream(news.getParameterTypes())
                .map(type -> type == int.class ? (Object) 1 : type == boolean.class ? true : null)
                .toArray();
    }
}
