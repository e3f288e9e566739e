/** Hands events to Kafka, keyed by conversation, and answers what comes out there. */
@NullMarked
package io.github.cameltextrequest.examples.kafkafanout;

import org.jspecify.annotations.NullMarked;
