/** What the examples share: one way to run them against the simulator, or for real. */
@NullMarked
package io.github.cameltextrequest.examples.demo;

import org.jspecify.annotations.NullMarked;
