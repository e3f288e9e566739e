package io.github.cameltextrequest.simulator;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The simulator as a JUnit 5 extension, fresh for every test:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TextRequestSimulator simulator = TextRequestSimulator.create();
 * }</pre>
 *
 * <p>A static field keeps one server for the class and resets its state before each test; an instance field has a server
 * of its own for each test.
 *
 * @since 1.0.0
 */
public final class TextRequestSimulator extends SimulatorServer
        implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
    private boolean startedForOneTest;

    private TextRequestSimulator(SimulatorSettings settings) {
        super(settings);
    }

    /** A simulator with all defaults. */
    public static TextRequestSimulator create() {
        return builder().build();
    }

    /** Begins the settings of a simulator. */
    public static SimulatorBuilder<TextRequestSimulator> builder() {
        return new SimulatorBuilder<>(TextRequestSimulator::new);
    }

    @Override
    public synchronized TextRequestSimulator start() {
        super.start();
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        startedForOneTest = !isStarted();
        start();
        reset();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (startedForOneTest) {
            close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }
}
