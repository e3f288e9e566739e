/** The component side by side with what a user would write instead. Nothing here asserts a time. */
@NullMarked
package io.github.cameltextrequest.benchmarks;

import org.jspecify.annotations.NullMarked;
