package io.github.cameltextrequest.simulator;

import java.util.Map;

/** The operations of one kind of resource. */
interface OperationGroup {
    /** The handlers by the document's operationId. */
    Map<String, OperationHandler> handlers();
}
