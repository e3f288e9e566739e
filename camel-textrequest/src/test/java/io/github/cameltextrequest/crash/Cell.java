package io.github.cameltextrequest.crash;

/**
 * One subscription of a node.
 *
 * @param name of the subscription
 * @param store URL of its database
 * @param point where it stops once it was told of the present round's text
 */
record Cell(String name, String store, Point point) {
    private static final String SEPARATOR = "\t";

    static Cell parse(String argument) {
        String[] parts = argument.split(SEPARATOR, -1);
        return new Cell(parts[0], parts[1], Point.valueOf(parts[2]));
    }

    String argument() {
        return String.join(SEPARATOR, name, store, point.name());
    }
}
