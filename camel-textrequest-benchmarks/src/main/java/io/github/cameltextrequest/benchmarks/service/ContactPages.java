package io.github.cameltextrequest.benchmarks.service;

import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

/** Pages of contacts; the first are kept, the rest made as they are asked for. For one thread. */
public final class ContactPages {

    /** What stands before the row of a contact in its last name. */
    public static final String LAST_NAME = "Okafor ";

    /** All that is asked of a list of 100,000, which costs its reader's time only then; a million need no memory. */
    private static final int KEPT = 300;

    private static final int FIRST_AREA = 200;
    private static final int PER_AREA = 10_000;

    private final int total;
    private final Map<Window, Buffer> kept = new HashMap<>();

    ContactPages(int total) {
        this.total = total;
    }

    Buffer page(int page, int pageSize) {
        Window window = new Window(page, pageSize);
        Buffer known = kept.get(window);
        Buffer answer = known == null ? made(page, pageSize) : known;
        if (known == null && kept.size() < KEPT) {
            kept.put(window, answer);
        }
        return answer;
    }

    private Buffer made(int page, int pageSize) {
        StringJoiner rows = new StringJoiner(",", "{\"items\":[", "],");
        int end = (int) Math.min(total, (page + 1L) * pageSize);
        for (int row = page * pageSize; row < end; row++) {
            rows.add(contact(row));
        }
        return Buffer.buffer(rows + "\"meta\":{\"page\":" + page + ",\"page_size\":" + pageSize + ",\"total_items\":"
                + total + "}}");
    }

    private static String contact(int row) {
        return "{\"phone_number\":\"" + number(row) + "\",\"first_name\":\"Dana\",\"last_name\":\"" + LAST_NAME + row
                + "\",\"display_name\":\"Dana Okafor " + row
                + "\",\"is_suppressed\":false,\"is_archived\":false,"
                + "\"is_blocked\":false,\"suppressed_reason\":null,\"note\":\"prefers mornings\",\"groups\":[12,14],"
                + "\"contact_tags\":[],\"custom_fields\":[],\"is_resolved\":false,"
                + "\"first_contact_utc\":\"2026-01-04T10:00:00\",\"opted_out_utc\":null}";
    }

    /** Of 555, which has hardly a subscriber, in every area code in turn. */
    private static String number(int row) {
        return "1" + (FIRST_AREA + row / PER_AREA) + "555" + String.format("%04d", row % PER_AREA);
    }

    /** A walk asks for pages of more than one size. */
    private record Window(int page, int pageSize) {}
}
