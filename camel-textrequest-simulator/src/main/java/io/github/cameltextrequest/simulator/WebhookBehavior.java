package io.github.cameltextrequest.simulator;

import java.time.Duration;

/**
 * How the service treats hooks and callbacks: as documented, until a test asks for what a careful receiver must bear.
 * Changes hold for events from then on, until the simulator is reset.
 *
 * @since 1.0.0
 */
public final class WebhookBehavior {
    private static final String JSON = "application/json";

    private volatile boolean signed = true;
    private volatile boolean lost;
    private volatile boolean pairsSwapped;
    private volatile int copies = 1;
    private volatile Duration delay = Duration.ZERO;
    private volatile String contentType = JSON;
    private volatile HookListing listing = HookListing.ENVELOPE;
    private volatile Duration listingDelay = Duration.ZERO;

    WebhookBehavior() {}

    /** The shapes in which sources describe the list of hooks. */
    public enum HookListing {
        /** Items and meta, as the live service was seen to answer. */
        ENVELOPE,
        /** A bare array. */
        ARRAY,
        /** One hook, the first, as the vendor's document says; 204 if there is none. */
        SINGLE
    }

    /** Whether deliveries carry the vendor's signature and timestamp; default true. */
    public WebhookBehavior signed(boolean signed) {
        this.signed = signed;
        return this;
    }

    /** Whether events are lost without any attempt to deliver them; default false. */
    public WebhookBehavior lost(boolean lost) {
        this.lost = lost;
        return this;
    }

    /** How often every event is delivered; default once. */
    public WebhookBehavior copies(int copies) {
        if (copies < 1) {
            throw new IllegalArgumentException("copies must be at least 1, but was " + copies);
        }
        this.copies = copies;
        return this;
    }

    /** How much of the simulator's time passes before an event is delivered; default none. */
    public WebhookBehavior delay(Duration delay) {
        this.delay = delay;
        return this;
    }

    /**
     * Whether of every two deliveries to a receiver the second comes first; default false. One without a second follows
     * after a second of the simulator's time.
     */
    public WebhookBehavior pairsSwapped(boolean pairsSwapped) {
        this.pairsSwapped = pairsSwapped;
        return this;
    }

    /** The Content-Type of deliveries; default {@code application/json}. */
    public WebhookBehavior contentType(String contentType) {
        this.contentType = contentType;
        return this;
    }

    /** The shape of the list of hooks; default the envelope. */
    public WebhookBehavior listing(HookListing listing) {
        this.listing = listing;
        return this;
    }

    /** How much of the simulator's time passes before a new hook is in the list, though it works already; default none. */
    public WebhookBehavior listingDelay(Duration listingDelay) {
        this.listingDelay = listingDelay;
        return this;
    }

    void reset() {
        signed(true).lost(false).copies(1).delay(Duration.ZERO).pairsSwapped(false);
        contentType(JSON).listing(HookListing.ENVELOPE).listingDelay(Duration.ZERO);
    }

    boolean signed() {
        return signed;
    }

    boolean lost() {
        return lost;
    }

    int copies() {
        return copies;
    }

    Duration delay() {
        return delay;
    }

    boolean pairsSwapped() {
        return pairsSwapped;
    }

    String contentType() {
        return contentType;
    }

    HookListing listing() {
        return listing;
    }

    Duration listingDelay() {
        return listingDelay;
    }
}
