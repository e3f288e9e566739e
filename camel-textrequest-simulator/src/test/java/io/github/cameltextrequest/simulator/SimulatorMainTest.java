package io.github.cameltextrequest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorMainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void itServesTheKeyAndDashboardsOfItsArguments() {
        int status = run("--port", "0", "--api-key", "another", "--dashboard", "7:4235550107");

        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("/api/v3", "7 with 14235550107");
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--port", "--api-key", "--dashboard", "--help");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --prt                  | Unknown argument '--prt'
                    --port                 | --port must be followed by a value
                    --port many            | --port must have a whole number, but had 'many'
                    --port 70000           | port must be between 0 and 65535, but was 70000
                    --dashboard 121        | --dashboard must look like 121:14235550100, but was '121'
                    --dashboard x:4235550107 | --dashboard must have a whole number, but had 'x'
                    --dashboard 121:555    | A phone number must have 10 digits
                    """)
    void aWrongArgumentIsOneClearSentence(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(SimulatorMain.MISUSED);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(message).contains("--help");
    }

    @Test
    void aPortThatIsTakenIsNamedInOneSentence() {
        try (SimulatorServer first = SimulatorServer.configure().build().start()) {
            String port = first.uiUrl().replaceAll("\\D+", " ").strip().replaceAll(".* ", "");

            assertThat(run("--port", port)).isEqualTo(SimulatorMain.FAILED);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains(port).hasLineCount(1);
        }
    }

    private int run(String... arguments) {
        return SimulatorMain.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                SimulatorServer::close);
    }
}
