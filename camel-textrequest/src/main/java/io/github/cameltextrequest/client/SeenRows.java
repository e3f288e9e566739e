package io.github.cameltextrequest.client;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Remembers rows by 64 bits each, so that even a walk over a million of them needs few megabytes. Numbers, phone numbers
 * among them, are kept as they are; of other identities it keeps a hash, by which two in a million million million are
 * taken for one.
 */
final class SeenRows {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");
    private static final long FREE = 0;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] table = new long[2048];
    private int size;

    /** Whether the identity is new. */
    boolean add(String identity) {
        if (2 * (size + 1) > table.length) {
            grow();
        }
        boolean added = put(table, bits(identity));
        size += added ? 1 : 0;
        return added;
    }

    private void grow() {
        long[] larger = new long[table.length * 2];
        Arrays.stream(table).filter(bits -> bits != FREE).forEach(bits -> put(larger, bits));
        table = larger;
    }

    private static boolean put(long[] table, long bits) {
        int mask = table.length - 1;
        int slot = (int) ((bits * MIX) >>> 32) & mask;
        while (table[slot] != FREE) {
            if (table[slot] == bits) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        table[slot] = bits;
        return true;
    }

    private static long bits(String identity) {
        return NUMBER.matcher(identity).matches() ? Long.parseLong(identity) : hash(identity);
    }

    /** FNV-1a over the characters, negative and so apart from the numbers. */
    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash | Long.MIN_VALUE;
    }
}
