package io.github.cameltextrequest.simulator;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** JSON of any size, part by part, so that no size needs memory. */
final class EndlessJson {
    private static final int BLOCK_SIZE = 1 << 16;
    private static final byte[] HEAD = "{\"items\":[\"".getBytes(StandardCharsets.US_ASCII);
    /** Ends a string and begins the next, as parsers limit the length of one. */
    private static final byte[] BLOCK = ("x".repeat(BLOCK_SIZE - 3) + "\",\"").getBytes(StandardCharsets.US_ASCII);

    private static final byte[] TAIL = "\"]}".getBytes(StandardCharsets.US_ASCII);

    private EndlessJson() {}

    static Iterator<Buffer> plain(long atLeast) {
        return parts(atLeast, part -> part).map(Buffer::buffer).iterator();
    }

    static Iterator<Buffer> gzipped(long atLeast) {
        GzipParts gzip = new GzipParts();
        return Stream.of(
                        Stream.of(gzip.head()),
                        parts(atLeast, gzip::part),
                        Stream.generate(gzip::tail).limit(1))
                .flatMap(part -> part)
                .map(Buffer::buffer)
                .iterator();
    }

    private static Stream<byte[]> parts(long atLeast, UnaryOperator<byte[]> form) {
        long blocks = (atLeast + BLOCK_SIZE - 1) / BLOCK_SIZE;
        Stream<byte[]> middle = LongStream.range(0, blocks).mapToObj(block -> BLOCK);
        return Stream.concat(Stream.concat(Stream.of(HEAD), middle), Stream.of(TAIL))
                .map(form);
    }
}
