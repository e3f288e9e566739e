package io.github.cameltextrequest.event;

/**
 * What a small remembered fact is about.
 *
 * @since 1.0
 */
public enum FactKind {
    /** Whether a contact has opted out; the key is dashboard and contact, see {@link OptOuts}. */
    OPT_OUT(true),
    /** When the service last refused a text because of an opt-out; the key is the one of {@link OptOuts}. */
    SEND_REFUSED(false),
    /** The last status of a message that was sent; the key is dashboard and message id. */
    MESSAGE_STATUS(false),
    /** The status of a payment a subscription was told last; the key is subscription, dashboard and payment id. */
    PAYMENT_STATUS_TOLD(true),
    /** The opt-out or opt-in a subscription was told last; the key is subscription, dashboard and contact. */
    OPT_OUT_TOLD(true),
    /** That a dashboard's hooks came with a valid signature once; the key is the dashboard. */
    SIGNATURE_SEEN(true);

    private final boolean lasting;

    FactKind(boolean lasting) {
        this.lasting = lasting;
    }

    /** Whether the fact is kept for ever. The others leave one retention time after their last change. */
    public boolean lasting() {
        return lasting;
    }
}
