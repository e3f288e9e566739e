package io.github.cameltextrequest.outcome;

import io.github.cameltextrequest.client.ApiAnswer;
import io.github.cameltextrequest.client.Deadline;
import org.jspecify.annotations.Nullable;

/** One look at the service for what became of a call. */
@FunctionalInterface
interface Look {

    /** What the service would have answered, when it is certain by then that the call was processed; else null. */
    @Nullable
    ApiAnswer at(Deadline deadline);
}
