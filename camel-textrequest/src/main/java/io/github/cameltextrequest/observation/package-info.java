/** What operators see: log lines by name, health, metrics and the console. */
@NullMarked
package io.github.cameltextrequest.observation;

import org.jspecify.annotations.NullMarked;
