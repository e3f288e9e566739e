/** Hooks: the listener that the service calls, and the registration that tells it to. */
@NullMarked
package io.github.cameltextrequest.webhook;

import org.jspecify.annotations.NullMarked;
