package io.github.cameltextrequest.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/**
 * The last segment of a hook's path: who does not have a key cannot guess it, and every node that has the key knows it
 * without being told.
 */
final class HookToken {
    /** Keeps tokens apart from whatever else is signed with the key. */
    private static final String LABEL = "camel-textrequest hook 1";

    private HookToken() {}

    static String of(SecretKeySpec key, String dashboardId, String event) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key, dashboardId, event));
    }

    static boolean isGenuine(HookAddress address, HookKeys keys) {
        byte[] given = Base64.getUrlDecoder().decode(address.token());
        boolean genuine = false;
        for (SecretKeySpec key : keys.all()) {
            genuine |= MessageDigest.isEqual(mac(key, address.dashboardId(), address.event()), given);
        }
        return genuine;
    }

    private static byte[] mac(SecretKeySpec key, String dashboardId, String event) {
        String signed = LABEL + "\n" + dashboardId + "\n" + event;
        return HookKeys.mac(key).doFinal(signed.getBytes(StandardCharsets.UTF_8));
    }
}
