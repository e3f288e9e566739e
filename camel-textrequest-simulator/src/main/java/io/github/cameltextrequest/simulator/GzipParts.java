package io.github.cameltextrequest.simulator;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** One gzip stream, made part by part; what comes again is compressed only once. */
final class GzipParts {
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, 0};
    private static final byte[] EMPTY_FINAL_BLOCK = {3, 0};

    private final CRC32 checksum = new CRC32();
    private final IdentityHashMap<byte[], byte[]> compressed = new IdentityHashMap<>();
    private long length;

    byte[] head() {
        return HEAD;
    }

    byte[] part(byte[] content) {
        checksum.update(content);
        length += content.length;
        return compressed.computeIfAbsent(content, GzipParts::deflate);
    }

    /** Flushed so that it stands by itself and may be repeated. */
    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(content);
            byte[] output = new byte[content.length + 64];
            int size = deflater.deflate(output, 0, output.length, Deflater.FULL_FLUSH);
            return Arrays.copyOf(output, size);
        } finally {
            deflater.end();
        }
    }

    byte[] tail() {
        return ByteBuffer.allocate(EMPTY_FINAL_BLOCK.length + 2 * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(EMPTY_FINAL_BLOCK)
                .putInt((int) checksum.getValue())
                .putInt((int) length)
                .array();
    }
}
