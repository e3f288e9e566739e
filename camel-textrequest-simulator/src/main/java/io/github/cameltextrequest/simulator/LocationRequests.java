package io.github.cameltextrequest.simulator;

import io.vertx.core.json.JsonObject;

/** Turns the wish for a contact's location into a link in the text. */
final class LocationRequests {
    private static final String TAG = "[LocationRequest]";
    private static final String LINK = "https://location.example.com/share";

    private LocationRequests() {}

    /** The text as the contact gets it. */
    static String text(JsonObject body) {
        String text = body.getString("body");
        if (body.getString("location_callback") != null && !text.contains(TAG)) {
            throw new Refusal(400, "A location_callback needs the tag " + TAG + " in the body.");
        }
        String tagged = text.replace(TAG, LINK);
        return Boolean.TRUE.equals(body.getBoolean("geolocation_requested"))
                ? tagged + " Please share your location: " + LINK
                : tagged;
    }
}
