/** Cost and accuracy of the rate limiter. */
@NullMarked
package io.github.cameltextrequest.benchmarks.limiter;

import org.jspecify.annotations.NullMarked;
