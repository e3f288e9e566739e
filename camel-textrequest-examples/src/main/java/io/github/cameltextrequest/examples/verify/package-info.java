/** Asks a real account which assumptions about the service hold, by reading only. */
@NullMarked
package io.github.cameltextrequest.examples.verify;

import org.jspecify.annotations.NullMarked;
