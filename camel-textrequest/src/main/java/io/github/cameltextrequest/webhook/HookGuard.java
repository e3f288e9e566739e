package io.github.cameltextrequest.webhook;

import java.time.Duration;

/**
 * What a request must pass to be taken for the service's.
 *
 * @param keys what tokens and signatures are made with
 * @param policy what is asked of signatures
 * @param tolerance how far the time of a signature may be from now, either way
 * @param maxPayloadSize largest body, in bytes
 * @since 1.0
 */
public record HookGuard(HookKeys keys, SignaturePolicy policy, Duration tolerance, int maxPayloadSize) {}
