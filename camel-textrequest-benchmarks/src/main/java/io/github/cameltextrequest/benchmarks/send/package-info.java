/** Sends and list walks, against a stand-in of the service in a JVM of its own. */
@NullMarked
package io.github.cameltextrequest.benchmarks.send;

import org.jspecify.annotations.NullMarked;
