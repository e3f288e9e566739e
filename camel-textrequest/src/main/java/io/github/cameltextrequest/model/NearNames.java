package io.github.cameltextrequest.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The names somebody may have meant who wrote a wrong one. (Camel's own suggestions live in the catalog, which is not
 * on a route's class path.)
 */
public final class NearNames {

    /** So many wrong letters are a slip in a name of any length. */
    private static final int SLIPS = 2;

    /** Shorter parts than this are held by nearly every name. */
    private static final int SHORTEST_PART = 3;

    private NearNames() {}

    /**
     * The nearest of the names, nearest first: those that differ in few letters, and those that hold what was written
     * or are held by it. Upper and lower case count as the same.
     *
     * @param limit how many at most
     */
    public static List<String> of(String wrong, Collection<String> names, int limit) {
        String wanted = wrong.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> isNear(wanted, name.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparingInt((String name) -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(limit)
                .toList();
    }

    private static boolean isNear(String wanted, String name) {
        return holds(name, wanted)
                || holds(wanted, name)
                || distance(wanted, name) <= Math.max(SLIPS, wanted.length() / 3)
                || (wanted.length() > SHORTEST_PART * SLIPS && distance(wanted, beginning(name, wanted)) <= SLIPS);
    }

    /** As much of the name as was written: half a name may hold a slip too. */
    private static String beginning(String name, String wanted) {
        return name.substring(0, Math.min(name.length(), wanted.length()));
    }

    private static boolean holds(String whole, String part) {
        return part.length() >= SHORTEST_PART && whole.contains(part);
    }

    /** Levenshtein's distance, one row at a time. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
