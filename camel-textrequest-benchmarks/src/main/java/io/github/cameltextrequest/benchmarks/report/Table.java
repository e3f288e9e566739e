package io.github.cameltextrequest.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in Markdown whose columns also line up in a terminal. */
final class Table {

    private final List<List<String>> lines = new ArrayList<>();

    Table(String... titles) {
        lines.add(List.of(titles));
    }

    void add(String... cells) {
        lines.add(List.of(cells));
    }

    boolean isEmpty() {
        return lines.size() == 1;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(line(lines.get(0))).append('\n');
        text.append(rule()).append('\n');
        lines.stream().skip(1).forEach(cells -> text.append(line(cells)).append('\n'));
        return text.toString();
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            line.append(' ')
                    .append(cell)
                    .append(" ".repeat(width(column) - cell.length()))
                    .append(" |");
        }
        return line.toString();
    }

    private String rule() {
        return IntStream.range(0, lines.get(0).size())
                .mapToObj(column -> " " + "-".repeat(width(column)) + " ")
                .collect(Collectors.joining("|", "|", "|"));
    }

    private int width(int column) {
        return lines.stream()
                .mapToInt(cells -> cells.get(column).length())
                .max()
                .orElse(0);
    }
}
