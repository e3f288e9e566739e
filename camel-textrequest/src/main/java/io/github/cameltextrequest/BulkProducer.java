package io.github.cameltextrequest;

import io.github.cameltextrequest.client.ApiAnswer;
import io.github.cameltextrequest.client.ApiCall;
import io.github.cameltextrequest.client.TextRequestClient;
import io.github.cameltextrequest.exception.AuthenticationException;
import io.github.cameltextrequest.exception.CallDetails;
import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.exception.TextRequestException;
import io.github.cameltextrequest.model.BulkReport;
import io.github.cameltextrequest.model.Contact;
import io.github.cameltextrequest.model.ContactBulkWrite;
import io.github.cameltextrequest.model.PhoneNumbers;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.operation.TextRequestOperation;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;
import org.jspecify.annotations.Nullable;

/**
 * Upserts any number of contacts, chunk by chunk, with one chunk in memory. A chunk that fails does not keep the next
 * from being sent; the report says which did. Rows that are all in memory are checked before the first call, those of a
 * stream before the call of their chunk.
 */
final class BulkProducer extends DefaultProducer {

    private final TextRequestOperation operation = TextRequestOperation.BULK_UPDATE_CONTACTS;
    private final OperationInputs inputs;
    private final OutputFormat format;
    private final int chunkSize;
    private final TextRequestClient client;

    BulkProducer(TextRequestEndpoint endpoint) {
        super(endpoint);
        this.inputs = new OperationInputs(endpoint);
        this.format = endpoint.getConfiguration().getOutputFormat();
        this.chunkSize = endpoint.getConfiguration().getChunkSize();
        this.client = endpoint.client();
        if (chunkSize < 1) {
            throw new IllegalArgumentException("chunkSize must be at least 1, but was " + chunkSize);
        }
    }

    @Override
    public void process(Exchange exchange) {
        Map<String, String> values = inputs.values(exchange);
        try {
            send(exchange, values, BulkRows.of(exchange));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw refused("the body must hold the rows of bulkUpdateContacts, but did not: " + e.getMessage(), e);
        }
    }

    private void send(Exchange exchange, Map<String, String> values, BulkRows rows) {
        if (rows.inMemory()) {
            check(rows.source().get());
        }
        BulkProgress progress = new BulkProgress(rows.inMemory());
        try {
            Iterator<?> unsent = rows.source().get();
            while (unsent.hasNext()) {
                sendChunk(exchange, values, nextChunk(unsent), progress);
            }
        } finally {
            // Also when the rows or the key fail in between: the body then tells what was sent until there.
            exchange.getMessage().setBody(result(progress.report()));
        }
    }

    private void check(Iterator<?> rows) {
        for (int index = 0; rows.hasNext(); index++) {
            row(index, rows.next());
        }
    }

    private List<Object> nextChunk(Iterator<?> rows) {
        List<Object> chunk = new ArrayList<>(Math.min(chunkSize, 1000));
        while (chunk.size() < chunkSize && rows.hasNext()) {
            chunk.add(rows.next());
        }
        return chunk;
    }

    private void sendChunk(Exchange exchange, Map<String, String> values, List<Object> chunk, BulkProgress progress) {
        List<ContactBulkWrite> rows = new ArrayList<>(chunk.size());
        try {
            for (Object row : chunk) {
                rows.add(row(progress.nextRow() + rows.size(), row));
            }
            Set<String> named = call(exchange, values, rows);
            progress.answered(
                    rows,
                    rows.stream().map(row -> named.contains(row.phoneNumber())).toList());
        } catch (AuthenticationException e) {
            // The service will not take the next chunk either.
            progress.failed(chunk.size(), rows, e.getMessage());
            throw e;
        } catch (TextRequestException e) {
            progress.failed(chunk.size(), rows, e.getMessage());
        }
    }

    /** The numbers that the answer names: the service may take a part of the rows, and says so in no other way. */
    private Set<String> call(Exchange exchange, Map<String, String> values, List<ContactBulkWrite> rows) {
        ApiCall call = new ApiCall(
                operation.method(),
                inputs.target(values),
                TextRequestJson.write(rows),
                "application/json",
                operation.repeatable(),
                false,
                inputs.details(values, null));
        ApiAnswer answer = client.call(call);
        exchange.getMessage().setHeader(TextRequestConstants.RESPONSE_CODE, answer.status());
        try {
            List<Contact> contacts =
                    answer.isEmpty() ? List.of() : TextRequestJson.readList(answer.body(), Contact.class);
            return contacts.stream()
                    .filter(Objects::nonNull)
                    .map(Contact::phoneNumber)
                    .filter(phone -> phone != null && PhoneNumbers.isPhoneNumber(phone))
                    .map(PhoneNumbers::normalize)
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw client.unreadable(call, answer, e);
        }
    }

    private ContactBulkWrite row(int index, Object row) {
        try {
            ContactBulkWrite contact = row instanceof ContactBulkWrite given
                    ? given
                    : TextRequestJson.toPayload(ContactBulkWrite.class, TextRequestJson.toTree(row));
            if (contact.phoneNumber() == null) {
                throw new IllegalArgumentException("its phone_number must be set, but was not");
            }
            return contact;
        } catch (IllegalArgumentException e) {
            throw refused(
                    "row " + index + " must be valid for bulkUpdateContacts, but was not: " + e.getMessage(), null);
        }
    }

    private InvalidRequestException refused(String message, @Nullable Throwable cause) {
        return new InvalidRequestException(message, new CallDetails(operation.uriName(), null, null), cause);
    }

    private Object result(BulkReport report) {
        return switch (format) {
            case MODEL -> report;
            case MAP -> TextRequestJson.toPlain(report);
            case JSON -> new String(TextRequestJson.write(report), StandardCharsets.UTF_8);
        };
    }
}
