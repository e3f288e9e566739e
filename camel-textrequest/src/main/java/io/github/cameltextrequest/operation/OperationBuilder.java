package io.github.cameltextrequest.operation;

import static io.github.cameltextrequest.operation.OperationParameter.Place.PATH;
import static io.github.cameltextrequest.operation.OperationParameter.Place.QUERY;

import io.github.cameltextrequest.operation.Payload.Inputs;
import io.github.cameltextrequest.operation.Payload.Kind;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words in which the operation table is written. Path parameters come from the path itself. */
final class OperationBuilder {

    private static final Pattern PATH_PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** The ids that are GUIDs; the others are numbers. */
    private static final Set<String> TEXT_IDS = Set.of("message_id", "tag_id", "field_id");

    final HttpMethod method;
    final String path;
    final List<OperationParameter> parameters = new ArrayList<>();
    final boolean ofService;
    boolean repeatable;

    @Nullable
    Payload payload;

    Result result = Result.NONE;
    Set<Integer> absentAt = Set.of();

    private OperationBuilder(HttpMethod method, String path, boolean ofService) {
        this.method = method;
        this.path = path;
        this.ofService = ofService;
        // A POST or PATCH may text, bill or double something: the table says which do not.
        this.repeatable = ofService && method.isIdempotent();
        PATH_PARAMETER
                .matcher(path)
                .results()
                .map(OperationBuilder::pathParameter)
                .forEach(parameters::add);
    }

    static OperationBuilder get(String path) {
        return new OperationBuilder(HttpMethod.GET, path, true);
    }

    static OperationBuilder post(String path) {
        return new OperationBuilder(HttpMethod.POST, path, true);
    }

    static OperationBuilder put(String path) {
        return new OperationBuilder(HttpMethod.PUT, path, true);
    }

    static OperationBuilder patch(String path) {
        return new OperationBuilder(HttpMethod.PATCH, path, true);
    }

    static OperationBuilder delete(String path) {
        return new OperationBuilder(HttpMethod.DELETE, path, true);
    }

    /** An operation of ours, behind which there is no one call of the service. */
    static OperationBuilder own() {
        return new OperationBuilder(HttpMethod.GET, "", false);
    }

    OperationBuilder query(ParameterType type, String... names) {
        return query(type, false, names);
    }

    OperationBuilder requiredQuery(ParameterType type, String... names) {
        return query(type, true, names);
    }

    /** A JSON object, given as a whole. */
    OperationBuilder sends(Class<?> type) {
        return sends(type, Kind.OBJECT, Inputs.WHOLE);
    }

    /** A JSON object whose members are options and headers too. */
    OperationBuilder sendsMembers(Class<?> type) {
        return sends(type, Kind.OBJECT, Inputs.OPTIONS);
    }

    /** A message: the body is its text, the other members are options and headers. */
    OperationBuilder sendsText(Class<?> type) {
        return sends(type, Kind.OBJECT, Inputs.TEXT_AND_OPTIONS);
    }

    OperationBuilder sendsRows(Class<?> rowType) {
        return sends(rowType, Kind.LIST, Inputs.WHOLE);
    }

    OperationBuilder sendsFile() {
        return sends(InputStream.class, Kind.MULTIPART, Inputs.WHOLE);
    }

    /** Says that doing it twice is as good as once, though its method does not tell. */
    OperationBuilder upserts() {
        repeatable = true;
        return this;
    }

    OperationBuilder one(Class<?> type) {
        return returns(Result.Kind.ONE, type);
    }

    /** Statuses by which the service may say that there is none, besides 204. */
    OperationBuilder absentAt(Integer... statuses) {
        absentAt = Set.of(statuses);
        return this;
    }

    OperationBuilder list(Class<?> type) {
        return returns(Result.Kind.LIST, type);
    }

    OperationBuilder page(Class<?> type) {
        return query(ParameterType.INTEGER, "page", "page_size").returns(Result.Kind.PAGE, type);
    }

    private OperationBuilder query(ParameterType type, boolean required, String... names) {
        for (String name : names) {
            parameters.add(new OperationParameter(name, QUERY, type, required));
        }
        return this;
    }

    private OperationBuilder sends(Class<?> type, Kind kind, Inputs inputs) {
        payload = new Payload(type, kind, inputs);
        return this;
    }

    private OperationBuilder returns(Result.Kind kind, Class<?> type) {
        result = new Result(kind, type);
        return this;
    }

    private static OperationParameter pathParameter(MatchResult match) {
        String name = match.group(1);
        ParameterType type = name.equals("phone_number")
                ? ParameterType.PHONE_NUMBER
                : TEXT_IDS.contains(name) ? ParameterType.STRING : ParameterType.INTEGER;
        return new OperationParameter(name, PATH, type, true);
    }
}
