package io.github.cameltextrequest.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys that tokens and signatures are made with: the account's, first, and those it had before or gets next.
 *
 * @since 1.0
 */
public final class HookKeys {
    private static final String ALGORITHM = "HmacSHA256";

    private final List<SecretKeySpec> keys;
    /** One for each key, to be cloned: that costs less than to look up the algorithm. */
    private final List<Mac> ready;

    private HookKeys(List<SecretKeySpec> keys) {
        this.keys = keys;
        this.ready = keys.stream().map(HookKeys::mac).toList();
    }

    /** @param previous further keys, separated by commas; null for none */
    public static HookKeys of(String apiKey, @Nullable String previous) {
        Stream<String> others = previous == null ? Stream.empty() : Arrays.stream(previous.split(","));
        return new HookKeys(Stream.concat(Stream.of(apiKey), others)
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .distinct()
                .map(key -> new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList());
    }

    SecretKeySpec current() {
        return keys.get(0);
    }

    List<SecretKeySpec> all() {
        return keys;
    }

    /** A new Mac for each key, in the order of the keys. */
    List<Mac> macs() {
        List<Mac> macs = new ArrayList<>(ready.size());
        try {
            for (Mac mac : ready) {
                macs.add((Mac) mac.clone());
            }
            return macs;
        } catch (CloneNotSupportedException e) { // an algorithm of another provider, in hardware perhaps
            return keys.stream().map(HookKeys::mac).toList();
        }
    }

    /** A new Mac at each call, since a Mac is not safe for use by several threads. */
    static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HookKeys that && keys.equals(that.keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }

    @Override
    public String toString() {
        return "HookKeys[" + keys.size() + "]";
    }
}
