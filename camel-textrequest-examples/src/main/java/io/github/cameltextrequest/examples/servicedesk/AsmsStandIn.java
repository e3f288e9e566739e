package io.github.cameltextrequest.examples.servicedesk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small ASMS on loopback: keeps cases, answers with ASMS's codes and names. Knows the calls that the desk makes, and no
 * other.
 */
final class AsmsStandIn implements AutoCloseable {

    static final String TOKEN = "an integration token";

    private static final String BASE = "/asmsadapter/api/asms";
    private static final String INSTANCE = "https://desk.example.com";
    private static final Pattern CASE = Pattern.compile("/case/(\\d+)(|/history|/note)");

    private final HttpServer server;
    private final ObjectMapper json = new ObjectMapper();
    private final StandInCases cases = new StandInCases();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, StandInAnswer> refusals = new ConcurrentHashMap<>();
    private volatile Consumer<String> watcher = call -> {};

    private AsmsStandIn(HttpServer server) {
        this.server = server;
    }

    static AsmsStandIn start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AsmsStandIn standIn = new AsmsStandIn(server);
        server.createContext(BASE, standIn::handle);
        server.start();
        return standIn;
    }

    /** The properties that lead a desk here. */
    Map<String, String> properties() {
        return Map.of(
                "asms.adapter",
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + BASE)
                        .toString(),
                "asms.instance",
                INSTANCE,
                "asms.token",
                TOKEN,
                "asms.closed-state-id",
                Integer.toString(StandInCase.CLOSED));
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(BASE.length());
        String call = exchange.getRequestMethod() + " " + path.replaceAll("\\d+", "ID");
        calls.add(call);
        StandInAnswer answer = refusals.containsKey(call) ? refusals.get(call) : answer(exchange, call, path);
        watcher.accept(call);
        byte[] body = answer.status() == 204 ? new byte[0] : json.writeValueAsBytes(answer.body());
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private StandInAnswer answer(HttpExchange exchange, String call, String path) throws IOException {
        if (!TOKEN.equals(exchange.getRequestHeaders().getFirst("TokenAsms"))
                || !INSTANCE.equals(exchange.getRequestHeaders().getFirst("UrlAsms"))) {
            return StandInAnswer.refused(403, "DoNotHavePermissionForThisAction");
        }
        JsonNode body = json.readTree(exchange.getRequestBody());
        Matcher of = CASE.matcher(path);
        long id = of.matches() ? Long.parseLong(of.group(1)) : 0;
        return switch (call) {
            case "POST /case" -> cases.create(body);
            case "POST /case/list" -> cases.find(body);
            case "GET /case/ID" -> cases.whole(id);
            case "GET /case/ID/history" -> cases.history(id);
            case "POST /case/ID/note" -> cases.addNote(id, message(exchange));
            case "POST /attachment/file" -> cases.attach(ticketId(exchange), body);
            default -> StandInAnswer.refused(400, "RequestNeedsSomeArguments");
        };
    }

    private static long ticketId(HttpExchange exchange) {
        return Long.parseLong(exchange.getRequestHeaders().getFirst("ticketId"));
    }

    private static String message(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return URLDecoder.decode(query.substring("message=".length()), StandardCharsets.UTF_8);
    }

    /** From now on refuses this call, such as {@code POST /case}; until {@link #work}. */
    void refuse(String call, int status, String name) {
        refusals.put(call, StandInAnswer.refused(status, name));
    }

    void work() {
        refusals.clear();
    }

    /** Tells of every call once it is carried out, before it is answered. */
    void watch(Consumer<String> newWatcher) {
        watcher = newWatcher;
    }

    /** The calls that came, such as {@code POST /case/ID/note}. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    synchronized List<StandInCase> cases() {
        return cases.all();
    }

    /** As somebody of the staff does. */
    synchronized StandInCase changeState(long id, String stateName) {
        cases.get(id).changeState(stateName);
        return cases.get(id);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
