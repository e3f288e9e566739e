package io.github.cameltextrequest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameltextrequest.exception.AuthenticationException;
import io.github.cameltextrequest.exception.InvalidRequestException;
import io.github.cameltextrequest.model.BulkChunk;
import io.github.cameltextrequest.model.BulkReport;
import io.github.cameltextrequest.model.ContactBulkWrite;
import io.github.cameltextrequest.model.Page;
import io.github.cameltextrequest.model.TextRequestJson;
import io.github.cameltextrequest.simulator.Fault;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkProducerTest extends TextRequestTestSupport {

    private static final String BULK = "textrequest:bulkUpdateContacts?dashboardId=121";

    @Test
    void everyRowIsAccountedForAndARetrySendsOnlyWhatFailed() {
        List<Map<String, ?>> rows = rows(10_050).toList();
        simulator.faults().on("BulkUpdateContacts").nth(12).fail(Fault.status(500));

        BulkReport report = template.requestBody(BULK, rows, BulkReport.class);

        assertThat(report.totalRows()).isEqualTo(10_050);
        assertThat(report.chunks())
                .hasSize(21)
                .filteredOn(chunk -> !chunk.done())
                .singleElement()
                .satisfies(chunk -> assertThat(chunk.error()).contains("500"));
        assertThat(report.chunks().get(20)).isEqualTo(new BulkChunk(10_000, 50, true, null, null));
        assertThat(report.failedIndexes())
                .containsExactlyElementsOf(IntStream.range(5_500, 6_000).boxed().toList());
        assertThat(contactCount()).isEqualTo(9_550);

        simulator.clearRequests();
        BulkReport retried = template.requestBody(BULK, report.failedRows(), BulkReport.class);

        assertThat(simulator.requestCount("BulkUpdateContacts")).isEqualTo(1);
        assertThat(TextRequestJson.tree(lastRequest().body()).findValuesAsText("phone_number"))
                .containsExactlyElementsOf(rows.subList(5_500, 6_000).stream()
                        .map(row -> (String) row.get("phoneNumber"))
                        .toList());
        assertThat(retried.allDone()).isTrue();
        assertThat(retried.failedRows()).isEmpty();
        assertThat(contactCount()).isEqualTo(10_050);
    }

    @Test
    void aRowTheAnswerDoesNotNameIsNotDone() {
        List<Map<String, ?>> rows = rows(6).toList();
        simulator
                .faults()
                .on("BulkUpdateContacts")
                .nth(2)
                .fail(Fault.foreignBody("application/json", "[{\"phone_number\":\"423-556-0004\"},{}]"));

        BulkReport report = template.requestBody(BULK + "&chunkSize=3", rows, BulkReport.class);

        assertThat(report.failedIndexes()).containsExactly(3, 5);
        assertThat(report.chunks().get(0).done()).isTrue();
        assertThat(report.chunks().get(1))
                .isEqualTo(new BulkChunk(3, 3, false, "the answer names 1 of the 3 rows sent", List.of(3, 5)));
        assertThat(report.failedRows())
                .extracting(ContactBulkWrite::phoneNumber)
                .containsExactly("14235560003", "14235560005");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "[null]", "{}"})
    void anAnswerThatNamesNoneIsNoSuccess(String answer) {
        simulator.faults().on("BulkUpdateContacts").first(1).fail(Fault.foreignBody("application/json", answer));

        BulkReport report = template.requestBody(BULK + "&chunkSize=3", rows(6).iterator(), BulkReport.class);

        assertThat(report.allDone()).isFalse();
        assertThat(report.failedIndexes()).containsExactly(0, 1, 2);
    }

    @Test
    void twoRowsForOneContactAreBothDone() {
        List<Map<String, ?>> rows =
                List.of(Map.of("phoneNumber", CONTACT), Map.of("phoneNumber", "4235550142", "firstName", "Dana"));

        assertThat(template.requestBody(BULK, rows, BulkReport.class).allDone()).isTrue();
    }

    @Test
    void rowsComeInAnyShape() {
        ContactBulkWrite row = TextRequestJson.toPayload(
                ContactBulkWrite.class, TextRequestJson.toTree(Map.of("phoneNumber", "(423) 555-0142")));
        String json = "[{\"phone_number\":\"4235550142\",\"first_name\":\"Dana\"}]";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Iterable<ContactBulkWrite> iterable = () -> List.of(row).iterator();
        Stream.of(
                        List.of(row),
                        new Object[] {row},
                        iterable,
                        List.of(row).iterator(),
                        Stream.of(row),
                        json,
                        bytes,
                        new ByteArrayInputStream(bytes),
                        TextRequestJson.tree(bytes))
                .forEach(body -> {
                    BulkReport report = template.requestBody(BULK, body, BulkReport.class);
                    assertThat(report.allDone()).isTrue();
                    assertThat(report.totalRows()).isEqualTo(1);
                    assertThat(lastRequest().bodyText())
                            .startsWith("[{\"phone_number\":\"" + CONTACT + "\"")
                            .endsWith("}]");
                });
        assertThat(simulator.requestCount("BulkUpdateContacts")).isEqualTo(9);
    }

    @Test
    void aStreamIsReadChunkByChunk() {
        List<Integer> readBeforeCall = new ArrayList<>();
        Iterator<Map<String, ?>> rows = rows(10).peek(
                        row -> readBeforeCall.add(simulator.requestCount("BulkUpdateContacts")))
                .iterator();

        BulkReport report = template.requestBody(BULK + "&chunkSize=4", rows, BulkReport.class);

        assertThat(readBeforeCall).containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 2, 2);
        assertThat(report.chunks()).extracting(BulkChunk::firstRow).containsExactly(0, 4, 8);
        assertThat(report.failedRows()).isNull();
    }

    @Test
    void aMalformedRowOfAListFailsBeforeAnyCall() {
        List<Map<String, ?>> rows = new ArrayList<>(rows(10).toList());
        rows.set(7, Map.of("phoneNumber", "4235550142", "fristName", "Dana"));

        assertThat(failureOf(() -> template.requestBody(BULK + "&chunkSize=4", rows)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("row 7")
                .hasMessageContaining("fristName");
        rows.set(7, Map.of("firstName", "Dana"));
        assertThat(failureOf(() -> template.requestBody(BULK, rows))).hasMessageContaining("phone_number must be set");
        assertThat(failureOf(() -> template.requestBody(BULK, "{}"))).hasMessageContaining("must be a JSON array");
        assertThat(simulator.requests()).isEmpty();
    }

    @Test
    void aMalformedRowOfAStreamFailsItsChunkOnly() {
        List<Map<String, ?>> rows = new ArrayList<>(rows(10).toList());
        rows.set(7, Map.of("phoneNumber", "0"));

        BulkReport report = template.requestBody(BULK + "&chunkSize=4", rows.iterator(), BulkReport.class);

        assertThat(report.failedIndexes()).containsExactly(4, 5, 6, 7);
        assertThat(report.chunks().get(1).error()).contains("row 7");
        assertThat(simulator.requestCount("BulkUpdateContacts")).isEqualTo(2);
    }

    @Test
    void whatWasSentBeforeTheRowsGaveOutIsToldByTheBody() {
        Exchange exchange = template.request(
                BULK + "&chunkSize=4",
                in -> in.getMessage()
                        .setBody(new ByteArrayInputStream(("[" + "{\"phone_number\":\"4235550142\"},".repeat(6))
                                .getBytes(StandardCharsets.UTF_8))));

        assertThat(exchange.getException()).hasMessageContaining("JSON");
        assertThat(exchange.getMessage().getBody(BulkReport.class).totalRows()).isEqualTo(4);
    }

    @Test
    void aRefusedKeyEndsItAtOnce() {
        Exchange exchange = template.request(
                BULK + "&chunkSize=4&apiKey=RAW(wrong)", in -> in.getMessage().setBody(rows(10).toList()));

        assertThat(exchange.getException()).isInstanceOf(AuthenticationException.class);
        assertThat(exchange.getMessage().getBody(BulkReport.class).failedIndexes())
                .containsExactly(0, 1, 2, 3);
        assertThat(simulator.requests()).hasSize(1);
    }

    @Test
    void theReportConvertsAsEveryResultDoes() {
        List<Map<String, ?>> rows = rows(2).toList();

        assertThat(template.requestBody(BULK, rows, JsonNode.class).at("/chunks/0/rows"))
                .hasToString("2");
        assertThat(template.requestBody(BULK + "&outputFormat=json", rows, Object.class))
                .isEqualTo(
                        "{\"total_rows\":2,\"chunks\":[{\"first_row\":0,\"rows\":2,\"done\":true}],\"failed_rows\":[]}");
        assertThat(template.requestBody(BULK + "&outputFormat=map", List.of(), Object.class))
                .isEqualTo(Map.of("total_rows", 0, "chunks", List.of(), "failed_rows", List.of()));
    }

    private static Stream<Map<String, ?>> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> Map.of("phoneNumber", Long.toString(14_235_560_000L + index), "firstName", "Dana"));
    }

    private int contactCount() {
        return template.requestBody("textrequest:getContacts?dashboardId=121&pageSize=1", null, Page.class)
                .totalItems();
    }
}
