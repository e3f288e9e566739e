package io.github.cameltextrequest.event;

import io.github.cameltextrequest.client.Digest;
import io.github.cameltextrequest.exception.InvalidRequestException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A key that a route gave to one send. The journal knows it by a digest, so that a key of any length fits and none that
 * holds a person's number is kept.
 *
 * @param journalKey under which the journal keeps the send
 * @param purpose what the key was given for: operation, path and recipient, as a digest
 * @since 1.0
 */
public record SendKey(String journalKey, String purpose) {

    /**
     * @param key as the route gave it
     * @param target path of the call below the base URL
     * @param recipient number the call texts or bills, null when it names none
     */
    public static SendKey of(String key, String target, @Nullable String recipient) {
        return new SendKey("key:" + Digest.of(key), Digest.of(target, String.valueOf(recipient)));
    }

    /** What the journal keeps: the purpose before the answer, so that a key used for something else is noticed. */
    byte[] seal(byte[] answer) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream(purpose.length() + answer.length);
        sealed.writeBytes(purpose.getBytes(StandardCharsets.UTF_8));
        sealed.writeBytes(answer);
        return sealed.toByteArray();
    }

    /** @throws InvalidRequestException when the key was used for something else before */
    byte[] open(byte[] sealed, SendTicket ticket) {
        byte[] mark = purpose.getBytes(StandardCharsets.UTF_8);
        if (sealed.length < mark.length || !Arrays.equals(mark, 0, mark.length, sealed, 0, mark.length)) {
            throw new InvalidRequestException(
                    "sendKey must be of one send alone, but was used before for another operation or contact: make it"
                            + " differ, in the option sendKey or the header CamelTextRequestSendKey",
                    ticket.details(),
                    null);
        }
        return Arrays.copyOfRange(sealed, mark.length, sealed.length);
    }
}
