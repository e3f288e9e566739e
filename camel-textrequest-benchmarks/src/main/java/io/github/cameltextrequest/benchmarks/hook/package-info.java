/** Hooks on their way from the service to a route. */
@NullMarked
package io.github.cameltextrequest.benchmarks.hook;

import org.jspecify.annotations.NullMarked;
