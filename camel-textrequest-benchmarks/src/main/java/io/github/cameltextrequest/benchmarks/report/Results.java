package io.github.cameltextrequest.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * All that one run measured.
 *
 * @param machine where and with what
 * @param rows comparisons
 * @param figures single values
 */
public record Results(Machine machine, List<Row> rows, List<Figure> figures) {

    static final String FILE = "results.json";

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Results {
        rows = List.copyOf(rows);
        figures = List.copyOf(figures);
    }

    /** @param place a folder that a report was written to, or the file of results in it */
    public static Results read(Path place) {
        Path file = place.toFile().isDirectory() ? place.resolve(FILE) : place;
        try {
            return JSON.readValue(file.toFile(), Results.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the results in " + file + " cannot be read", e);
        }
    }

    void write(Path folder) throws IOException {
        JSON.writeValue(folder.resolve(FILE).toFile(), this);
    }
}
