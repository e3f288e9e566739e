/** Start-up and footprint. */
@NullMarked
package io.github.cameltextrequest.benchmarks.start;

import org.jspecify.annotations.NullMarked;
