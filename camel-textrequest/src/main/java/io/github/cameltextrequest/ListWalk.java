package io.github.cameltextrequest;

import io.github.cameltextrequest.client.ApiAnswer;
import io.github.cameltextrequest.client.ApiCall;
import io.github.cameltextrequest.client.ListRow;
import io.github.cameltextrequest.client.PageWalker;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.model.Page;
import io.github.cameltextrequest.operation.Result;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Reads every page of a list, at once or as its rows are asked for. */
final class ListWalk {

    private static final String PAGE_SIZE = "page_size";
    private static final int LARGEST_PAGE = 1000;

    private final TextRequestOperation operation;
    private final Fetch fetch;
    private final OperationInputs inputs;
    private final ResultReader results;
    private final TextRequestClient client;

    ListWalk(TextRequestEndpoint endpoint, OperationInputs inputs, ResultReader results, TextRequestClient client) {
        this.operation = endpoint.getOperation();
        this.fetch = endpoint.getConfiguration().getFetch();
        this.inputs = inputs;
        this.results = results;
        this.client = client;
        if (operation.result().kind() != Result.Kind.PAGE) {
            throw new IllegalArgumentException("fetch must be page for " + operation.uriName()
                    + ", which has no pages, but was " + fetch + ": leave the option out");
        }
        Integer page = endpoint.getParameters().getPage();
        if (page != null) {
            throw new IllegalArgumentException("page must not be set when fetch is " + fetch
                    + ", which reads every page, but was " + page + ": leave one of the two options out");
        }
    }

    /** The body of the exchange: a list, its JSON, or a stream. */
    Object rows(Exchange exchange, Map<String, String> values) {
        int pageSize = pageSize(values.get(PAGE_SIZE));
        RowStream rows = new RowStream(() -> results.wanted(walker(exchange, values, pageSize), values));
        return fetch == Fetch.STREAM ? rows : results.list(rows.rows());
    }

    /** A split that stops on an exception still drains its iterator: no page is read for that. */
    private Iterator<ListRow> walker(Exchange exchange, Map<String, String> values, int pageSize) {
        return new PageWalker<>(
                (page, size) -> page(values, page, size),
                pageSize,
                () -> exchange.getException() != null,
                client::serviceTime);
    }

    private int pageSize(@Nullable String given) {
        long size = given == null ? LARGEST_PAGE : Long.parseLong(given);
        if (size < 1) {
            throw new InvalidRequestException(
                    "pageSize must be at least 1 for " + operation.uriName() + ", but was " + given
                            + ": mend the option pageSize or the header CamelTextRequestQueryPageSize",
                    new CallDetails(operation.uriName(), null, null),
                    null);
        }
        return (int) Math.min(size, LARGEST_PAGE);
    }

    private Page<ListRow> page(Map<String, String> values, int page, int size) {
        Map<String, String> ofPage = new HashMap<>(values);
        ofPage.put("page", Integer.toString(page));
        ofPage.put(PAGE_SIZE, Integer.toString(size));
        ApiCall call = new ApiCall(
                operation.method(),
                inputs.target(ofPage),
                null,
                null,
                operation.repeatable(),
                false,
                inputs.details(ofPage, null));
        ApiAnswer answer = client.call(call);
        try {
            return results.readRows(answer.isEmpty() ? new byte[0] : answer.body());
        } catch (IllegalArgumentException e) {
            throw client.unreadable(call, answer, e);
        }
    }
}
