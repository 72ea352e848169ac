package waymark.exchange.api;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import waymark.kernel.InvariantViolation;

/// The contract of the API in OpenAPI 3.1, made of the handlers and records that answer. `docs/api/openapi.yaml` is
/// what was promised; a test makes this anew and compares.
final class ApiContract {

    /// The first part is that of the address; the second goes up with each addition.
    static final String VERSION = "1.1";

    /// Everything that has handlers.
    static final List<Class<? extends ApiResource>> RESOURCES = List.of(
            DirectoryResource.class,
            ServicesResource.class,
            PlanResource.class,
            ProgressResource.class,
            ReleasesResource.class,
            SubmissionsResource.class);

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");
    private static final String REFERENCE = "#/components/schemas/";

    /// What each parameter of a list is.
    private static final Map<String, String> PARAMETERS = Map.of(
            "cursor", "What next was in the page before",
            "limit", "How many on a page, 1 to 100; 50 where it is not said",
            "area", "Code of the one area that is wanted");

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "Something in the request cannot be read",
            "401", "The request carries no token that is taken",
            "403", "No scope of this consumer allows that",
            "404", "There is nothing here, or nothing for you",
            "406", "The answer is JSON, and something else was asked for",
            "413", "The body is too large",
            "429", "Too many requests: wait as Retry-After says",
            "503", "Waymark cannot answer now: try again later"));

    private static final Map<String, String> PROBLEMS_OF_WRITES = new TreeMap<>(Map.of(
            "409", "The same request is being worked on, or what it is about is closed",
            "412", "It has changed since it was read",
            "415", "The body is no JSON",
            "422", "Something in the body cannot be taken, or the key was used for another request",
            "428", "If-Match is missing"));

    /// Of those, what only a change of something that is there can meet.
    private static final Set<String> OF_CHANGES = Set.of("412", "428");

    private final Map<String, Object> schemas = new TreeMap<>();

    private ApiContract() {}

    /// The whole document, ready to be written as JSON or YAML.
    static Map<String, Object> document() {
        return new ApiContract().write();
    }

    private Map<String, Object> write() {
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        RESOURCES.stream()
                .flatMap(resource -> Stream.of(resource.getDeclaredMethods()))
                .flatMap(method -> Stream.of(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .forEach(body -> schema(body.getAnnotatedType(), true)); // first: what is sent has no other fields
        for (var resource : RESOURCES) {
            Stream.of(resource.getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(Needs.class))
                    .sorted(Comparator.comparing(Method::getName))
                    .forEach(method -> paths.computeIfAbsent(path(method), _ -> new TreeMap<>())
                            .put(verb(method), operation(method)));
        }
        schemas.put("Problem", problem());
        return object(
                "openapi",
                "3.1.0",
                "info",
                object(
                        "title",
                        "Waymark",
                        "version",
                        VERSION,
                        "description",
                        "What systems of partners read and change. Nothing about a person in a case, a report or a piece of intelligence can be read."),
                "servers",
                List.of(object("url", "/api/v1")),
                "security",
                List.of(object("token", List.of())),
                "paths",
                paths,
                "components",
                object(
                        "securitySchemes",
                        object(
                                "token",
                                object(
                                        "type",
                                        "http",
                                        "scheme",
                                        "bearer",
                                        "bearerFormat",
                                        "JWT",
                                        "description",
                                        "A JSON Web Token that the consumer signs for each request with its own key (EdDSA or ES256)")),
                        "responses",
                        responses(),
                        "schemas",
                        schemas));
    }

    private static RequestMapping mapping(Method method) {
        return Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class));
    }

    private static String path(Method method) {
        return mapping(method).path()[0];
    }

    private static String verb(Method method) {
        return mapping(method).method()[0].name().toLowerCase(java.util.Locale.ROOT);
    }

    private Map<String, Object> operation(Method method) {
        var needs = Objects.requireNonNull(method.getAnnotation(Needs.class)).value();
        boolean writes = !verb(method).equals("get");
        var operation = object(
                "operationId",
                verb(method) + id(path(method)),
                "summary",
                says(method.getAnnotation(Says.class), path(method)),
                "description",
                "Needs the capability " + needs.key(),
                "parameters",
                parameters(method, writes));
        var retires = method.getAnnotation(Retires.class);
        if (retires != null) {
            operation.put("deprecated", true);
            operation.put("x-until", retires.until());
        }
        Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .forEach(body -> operation.put(
                        "requestBody",
                        object("required", true, "content", json(schema(body.getAnnotatedType(), true)))));
        operation.put("responses", answers(method, writes));
        return operation;
    }

    /// `/actions/{ref}/progress` as a name: `ActionsRefProgress`.
    private static String id(String path) {
        var id = new StringBuilder();
        for (var part : path.substring(1).split("/", -1)) {
            var plain = part.replaceAll("[{}]", "");
            id.append(plain.substring(0, 1).toUpperCase(java.util.Locale.ROOT)).append(plain.substring(1));
        }
        return id.toString();
    }

    private static List<Object> parameters(Method method, boolean writes) {
        var parameters = new ArrayList<Object>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(PathVariable.class)) {
                parameters.add(object(
                        "name",
                        parameter.getName(),
                        "in",
                        "path",
                        "required",
                        true,
                        "schema",
                        object("type", "string")));
            } else if (parameter.isAnnotationPresent(RequestParam.class)) {
                var name = parameter.getName();
                parameters.add(object(
                        "name",
                        name,
                        "in",
                        "query",
                        "description",
                        Objects.requireNonNull(PARAMETERS.get(name)),
                        "schema",
                        name.equals("limit")
                                ? object("type", "integer", "minimum", 1, "maximum", PageRequest.MOST)
                                : object("type", "string")));
            }
        }
        if (writes) {
            parameters.add(header("Idempotency-Key", "1 to 128 characters without spaces, another for each change"));
            if (changes(method)) {
                parameters.add(header("If-Match", "The ETag of what was read"));
            }
        }
        return parameters;
    }

    /// True where it changes a record that is there, which has to have been read.
    private static boolean changes(Method method) {
        return !verb(method).equals("get") && !variables(path(method)).isEmpty();
    }

    private static Map<String, Object> header(String name, String says) {
        return object(
                "name",
                name,
                "in",
                "header",
                "required",
                true,
                "description",
                says,
                "schema",
                object("type", "string"));
    }

    private Map<String, Object> answers(Method method, boolean writes) {
        Map<String, Object> answers = new TreeMap<>();
        var kept = method.getAnnotation(Answers.class);
        if (kept == null) {
            answers.put("200", object("description", "Answered", "content", json(answer(method))));
        } else {
            answers.put(
                    Integer.toString(kept.status()),
                    object("description", "Done", "content", json(reference(kept.value(), false))));
        }
        if (method.getReturnType() == ResponseEntity.class && !writes) {
            answers.put("304", object("description", "Not changed since the ETag in If-None-Match"));
        }
        PROBLEMS.keySet()
                .forEach(status -> answers.put(status, object("$ref", "#/components/responses/" + name(status))));
        if (writes) {
            PROBLEMS_OF_WRITES.keySet().stream()
                    .filter(status -> changes(method) || !OF_CHANGES.contains(status))
                    .forEach(status -> answers.put(status, object("$ref", "#/components/responses/" + name(status))));
        }
        return answers;
    }

    private static String name(String status) {
        return "Problem" + status;
    }

    private Map<String, Object> answer(Method method) {
        var type = method.getAnnotatedReturnType();
        if (method.getReturnType() == ResponseEntity.class) {
            return schema(((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0], false);
        }
        if (method.getReturnType() == ApiPage.class) {
            var items = ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
            return object(
                    "type",
                    "object",
                    "required",
                    List.of("items", "next"),
                    "properties",
                    object(
                            "items",
                            object("type", "array", "items", schema(items, false)),
                            "next",
                            object(
                                    "type",
                                    List.of("string", "null"),
                                    "description",
                                    "What cursor has to be for the next page; nothing on the last")));
        }
        return schema(type, false);
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return object("application/json", object("schema", schema));
    }

    private static Map<String, Object> responses() {
        var responses = new TreeMap<String, Object>();
        Stream.of(PROBLEMS, PROBLEMS_OF_WRITES)
                .forEach(all -> all.forEach((status, says) -> responses.put(
                        name(status),
                        object(
                                "description",
                                says,
                                "content",
                                object(
                                        "application/problem+json",
                                        object("schema", object("$ref", REFERENCE + "Problem")))))));
        return responses;
    }

    private static Map<String, Object> problem() {
        return object(
                "type",
                "object",
                "description",
                "What went wrong (RFC 9457)",
                "required",
                List.of("type", "title", "status"),
                "properties",
                object(
                        "type",
                        object("type", "string", "pattern", "^urn:waymark:problem:[a-z-]+$"),
                        "title",
                        object("type", "string"),
                        "status",
                        object("type", "integer"),
                        "detail",
                        object("type", "string"),
                        "errors",
                        object(
                                "type",
                                "array",
                                "items",
                                object(
                                        "type",
                                        "object",
                                        "required",
                                        List.of("field", "message"),
                                        "properties",
                                        object(
                                                "field",
                                                object("type", "string"),
                                                "message",
                                                object("type", "string"))))));
    }

    private Map<String, Object> schema(AnnotatedType type, boolean sent) {
        var plain = plain(type, sent);
        if (!type.isAnnotationPresent(Nullable.class)) {
            return plain;
        }
        return plain.get("type") instanceof String name
                ? with(plain, "type", List.of(name, "null"))
                : object("anyOf", List.of(plain, object("type", "null")));
    }

    private Map<String, Object> plain(AnnotatedType annotated, boolean sent) {
        Type type = annotated.getType();
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            var of = ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0];
            return object("type", "array", "items", schema(of, sent));
        }
        if (type instanceof Class<?> known) {
            if (known.isRecord()) {
                return reference(known, sent);
            }
            if (known.isEnum()) {
                return object(
                        "type",
                        "string",
                        "enum",
                        Stream.of(known.getEnumConstants())
                                .map(Object::toString)
                                .toList());
            }
            var simple = SIMPLE.get(known);
            if (simple != null) {
                return new LinkedHashMap<>(simple);
            }
        }
        throw new InvariantViolation("a type that the contract cannot say: " + type);
    }

    private static final Map<Class<?>, Map<String, Object>> SIMPLE = Map.of(
            String.class, object("type", "string"),
            int.class, object("type", "integer"),
            Long.class, object("type", "integer"),
            boolean.class, object("type", "boolean"),
            Boolean.class, object("type", "boolean"),
            BigDecimal.class, object("type", "number"),
            LocalDate.class, object("type", "string", "format", "date"),
            Instant.class, object("type", "string", "format", "date-time"));

    private Map<String, Object> reference(Class<?> type, boolean sent) {
        if (!schemas.containsKey(type.getSimpleName())) {
            schemas.put(type.getSimpleName(), object()); // so that one which holds itself ends
            schemas.put(type.getSimpleName(), record(type, sent));
        }
        return object("$ref", REFERENCE + type.getSimpleName());
    }

    private Map<String, Object> record(Class<?> type, boolean sent) {
        var properties = object();
        var required = new ArrayList<String>();
        for (RecordComponent component : type.getRecordComponents()) {
            var schema = schema(component.getAnnotatedType(), sent);
            var says = component.getAnnotation(Says.class);
            properties.put(component.getName(), says == null ? schema : with(schema, "description", says.value()));
            if (!sent || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        var record = object("type", "object");
        var says = type.getAnnotation(Says.class);
        if (says != null) {
            record.put("description", says.value());
        }
        record.put("required", required);
        record.put("properties", properties);
        if (sent) {
            record.put("additionalProperties", false);
        }
        return record;
    }

    private static String says(@Nullable Says says, String otherwise) {
        return says == null ? otherwise : says.value();
    }

    private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
        var more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }

    private static Map<String, Object> object(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int place = 0; place < keysAndValues.length; place += 2) {
            map.put(keysAndValues[place].toString(), keysAndValues[place + 1]);
        }
        return map;
    }

    /// The names of what is in the braces of a path.
    static List<String> variables(String path) {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }
}
