/**
 * A stateful stand-in for the Text Request service on loopback: for tests (JUnit 5), demonstrations and people.
 *
 * <p>Begin at {@link io.github.cameltextrequest.simulator.TextRequestSimulator}, or at
 * {@link io.github.cameltextrequest.simulator.SimulatorServer} where JUnit is not on the class path.
 */
@NullMarked
package io.github.cameltextrequest.simulator;

import org.jspecify.annotations.NullMarked;
