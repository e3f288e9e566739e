/** Nodes in JVMs of their own, which are killed, paused and cut off from their database. */
@NullMarked
package io.github.cameltextrequest.crash;

import org.jspecify.annotations.NullMarked;
