package io.github.cameltextrequest.benchmarks.send;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a send, as a user without the component would write it down. */
record HandWrittenMessage(
        @JsonProperty("message_id") @Nullable String messageId,
        @JsonProperty("body") @Nullable String body,
        @JsonProperty("message_direction") @Nullable String messageDirection,
        @JsonProperty("response_by_username") @Nullable String responseByUsername,
        @JsonProperty("message_timestamp_utc") @Nullable String messageTimestampUtc,
        @JsonProperty("delivery_status") @Nullable String deliveryStatus,
        @JsonProperty("delivery_error") @Nullable String deliveryError,
        @JsonProperty("mms_media") @Nullable List<String> mmsMedia) {}
