/**
 * Events of a dashboard on their way into a route: what is stored, in which order it is dispatched, and what was sent
 * while handling it.
 */
@NullMarked
package io.github.cameltextrequest.event;

import org.jspecify.annotations.NullMarked;
