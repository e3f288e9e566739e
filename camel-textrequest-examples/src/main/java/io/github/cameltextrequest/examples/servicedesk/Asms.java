package io.github.cameltextrequest.examples.servicedesk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The calls of ASMS that the desk makes. What somebody has to mend ends as {@link StaffNeededException}, what may pass by
 * itself as {@link IOException}.
 */
final class Asms {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** ASMS names a problem by one word, such as InvalidProjectId. */
    private static final Pattern NAME = Pattern.compile("[A-Z][a-z]+(?:[A-Z][a-z]+)+");

    private static final TypeReference<List<Case>> CASES = new TypeReference<>() {};
    private static final TypeReference<List<HistoryEntry>> HISTORY = new TypeReference<>() {};

    private final AsmsSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final ObjectMapper json = new ObjectMapper();

    Asms(AsmsSettings settings) {
        this.settings = settings;
    }

    /** The first 20 cases at most for which all filters hold. */
    List<Case> find(CaseFilter... filters) throws IOException {
        String answer = post("/case/list", Map.of("logicOperator", "And", "filters", filters));
        return answer.isEmpty() ? List.of() : json.readValue(answer, CASES);
    }

    Optional<Case> find(long id) throws IOException {
        String answer = call(request("/case/" + id).GET());
        return answer.isEmpty() ? Optional.empty() : Optional.of(json.readValue(answer, Case.class));
    }

    /** What happened to a case, notes included. */
    List<HistoryEntry> history(long id) throws IOException {
        String answer = call(request("/case/" + id + settings.historyPath()).GET());
        return answer.isEmpty() ? List.of() : json.readValue(answer, HISTORY);
    }

    /** Opens a case; only its id and code are in the answer. */
    Case create(String subject, String description) throws IOException {
        Map<String, Object> request = Map.of(
                "itemType", settings.itemType(),
                "projectId", settings.projectId(),
                "serviceId", settings.serviceId(),
                "categoryId", settings.categoryId(),
                "subject", subject,
                "description", description);
        return json.readValue(post("/case", request), Case.class);
    }

    void addNote(long id, String note) throws IOException {
        String message = URLEncoder.encode(note, StandardCharsets.UTF_8);
        call(request("/case/" + id + "/note?message=" + message).POST(BodyPublishers.noBody()));
    }

    void attach(long id, String fileName, byte[] file) throws IOException {
        Map<String, String> body = Map.of("file", Base64.getEncoder().encodeToString(file), "fileName", fileName);
        call(request("/attachment/file").header("ticketId", Long.toString(id)).POST(json(body)));
    }

    private String post(String path, Object body) throws IOException {
        return call(request(path).POST(json(body)));
    }

    private BodyPublisher json(Object body) throws JsonProcessingException {
        return BodyPublishers.ofString(json.writeValueAsString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(settings.adapter() + path))
                .timeout(PATIENCE)
                .header("TokenAsms", settings.token())
                .header("UrlAsms", settings.instance())
                .header("Content-Type", "application/json");
    }

    /** The body of a 200, empty for 204: nothing found. */
    private String call(HttpRequest.Builder request) throws IOException {
        HttpResponse<String> answer = send(request.build());
        int status = answer.statusCode();
        if (status == 200 || status == 204) {
            return status == 204 ? "" : answer.body();
        }
        if (status == 429 || status > 500) {
            throw new IOException("ASMS must answer 200, but answered " + status);
        }
        throw new StaffNeededException("ASMS answered " + status + " " + name(answer.body()));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while ASMS was called", e);
        }
    }

    private static String name(String body) {
        Matcher name = NAME.matcher(body);
        return name.find() ? name.group() : "without a name";
    }
}
