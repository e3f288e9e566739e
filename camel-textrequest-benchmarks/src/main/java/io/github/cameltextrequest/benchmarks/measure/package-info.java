/** Rounds of subjects side by side, and what they used. */
@NullMarked
package io.github.cameltextrequest.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
