package io.github.cameltextrequest.benchmarks.lists;

import io.github.cameltextrequest.benchmarks.service.ContactPages;
import io.github.cameltextrequest.model.Contact;
import java.io.IOException;
import java.util.BitSet;

/** Walks a list in a JVM of its own, and prints what it has {@link Seen}. */
public final class WalkHeap {

    private static final int LOOK_EVERY = 50_000;
    private static final int LAST_NAME = ContactPages.LAST_NAME.length();

    private WalkHeap() {}

    /** @param arguments base URL of the service */
    public static void main(String[] arguments) throws IOException {
        BitSet seen = new BitSet();
        long most = 0;
        int rows = 0;
        try (StreamedContacts contacts = new StreamedContacts(arguments[0])) {
            for (Contact contact : contacts.all()) {
                seen.set(Integer.parseInt(
                        contact.lastName(), LAST_NAME, contact.lastName().length(), 10));
                if (rows++ % LOOK_EVERY == 0) {
                    most = Math.max(most, heapInUse());
                }
            }
        }
        System.out.println(rows + " " + seen.cardinality() + " " + most);
        System.exit(0);
    }

    private static long heapInUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /**
     * What a walk saw.
     *
     * @param rows how many contacts came
     * @param different how many different ones
     * @param bytes the most heap in use after a collection
     */
    record Seen(int rows, int different, long bytes) {
        static Seen ofLine(String line) {
            String[] parts = line.split(" ");
            return new Seen(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
        }
    }
}
