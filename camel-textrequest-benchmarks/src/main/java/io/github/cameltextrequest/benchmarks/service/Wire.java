package io.github.cameltextrequest.benchmarks.service;

import io.github.cameltextrequest.model.SendContactMessageRequest;
import java.util.Map;

/** What every way to send puts on the wire. */
public final class Wire {

    public static final String KEY = "benchmark";
    public static final String DASHBOARD = "121";
    public static final String PHONE = "14235550142";
    public static final int CONNECTIONS = 64;

    private static final String TEXT =
            "Your appointment is on Tuesday at 3. Answer C to confirm or R to reschedule. ".repeat(3);
    private static final String SENDER = "Front desk";

    private Wire() {}

    /** Of a send. */
    public static String path() {
        return contacts() + "/" + PHONE + "/messages";
    }

    /** Of the list of contacts. */
    public static String contacts() {
        return "/dashboards/" + DASHBOARD + "/contacts";
    }

    public static SendContactMessageRequest request() {
        return new SendContactMessageRequest(TEXT, SENDER, null, null, null, null);
    }

    /** The same as a user without records would write it. */
    public static Map<String, Object> map() {
        return Map.of("body", TEXT, "sender_name", SENDER);
    }
}
