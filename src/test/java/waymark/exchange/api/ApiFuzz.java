package waymark.exchange.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests made up from the contract: as it asks, with one thing of them changed, or hostile: other types and methods,
/// bodies that are no JSON, parameters sent twice, odd headers, keys used again, and what breaks careless programs.
final class ApiFuzz {

    /// How a request was made.
    enum Kind {
        VALID,
        MUTATED,
        HOSTILE
    }

    /// @param template the path as the contract has it
    /// @param body null where none is sent
    record Call(Kind kind, String method, String template, String path, byte @Nullable [] body, List<String> headers) {

        @Override
        public String toString() {
            return "%s %s %s %s %s"
                    .formatted(
                            kind,
                            method,
                            shown(path),
                            body == null ? "" : shown(new String(body, StandardCharsets.UTF_8)),
                            shown(String.join("|", headers)));
        }

        /// Its beginning, without what a terminal or a log would take for something else.
        private static String shown(String text) {
            return text.substring(0, Math.min(text.length(), 400)).replaceAll("[^ -~]", "?");
        }

        /// The operation of the contract whose answers it may have.
        String verb() {
            return method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\u0000",
            "\u202Egnp.exe",
            "\uFEFF",
            "\uD800",
            "' or 1=1 --",
            "'; drop table x; --",
            "<script>alert(1)</script>",
            "${7*7}",
            "#{7*7}",
            "${jndi:ldap://127.0.0.1/a}",
            "../../etc/passwd",
            "%00",
            "%n%s",
            "ß".repeat(300),
            "a\u0301".repeat(2_000),
            "😀",
            "=1+1",
            "null",
            "-1",
            "1e9",
            "9".repeat(40),
            "2026-02-30",
            "-999999999-01-01",
            "24:00",
            "SECRET",
            "a\r\nSet-Cookie: a=b",
            "HULL,ERYC",
            "{}");
    private static final List<byte[]> BROKEN = List.of(
            new byte[0],
            "{".getBytes(StandardCharsets.UTF_8),
            "null".getBytes(StandardCharsets.UTF_8),
            "[]".getBytes(StandardCharsets.UTF_8),
            "\"text\"".getBytes(StandardCharsets.UTF_8),
            "1e999999".getBytes(StandardCharsets.UTF_8),
            "{\"note\":\"a\",\"note\":\"b\"}".getBytes(StandardCharsets.UTF_8),
            "{} {}".getBytes(StandardCharsets.UTF_8),
            "note=1&on=2".getBytes(StandardCharsets.UTF_8),
            "<a/>".getBytes(StandardCharsets.UTF_8),
            ("[".repeat(3_000) + "]".repeat(3_000)).getBytes(StandardCharsets.UTF_8),
            ("{\"a\":".repeat(1_500) + "1" + "}".repeat(1_500)).getBytes(StandardCharsets.UTF_8),
            ("{\"note\":\"" + "a".repeat(66_000) + "\"}").getBytes(StandardCharsets.UTF_8),
            new byte[] {(byte) 0xFF, (byte) 0xFE, '{', 0, '}', 0},
            new byte[] {'{', '"', 'n', 'o', 't', 'e', '"', ':', '"', (byte) 0xC3, '(', '"', '}'},
            new byte[] {(byte) 0x1F, (byte) 0x8B, 8, 0, 0});
    private static final List<List<String>> ODD_HEADERS = List.of(
            List.of("Accept", "text/html"),
            List.of("Accept", "*/*;q=0"),
            List.of("Accept", "nonsense"),
            List.of("Accept-Charset", "UTF-7"),
            List.of("Accept-Encoding", "gzip, zstd;q=2"),
            List.of("Accept-Language", "xx-" + "y".repeat(500)),
            List.of("Content-Type", "text/plain"),
            List.of("Content-Type", "application/json;charset=utf-7"),
            List.of("Content-Type", "application/xml"),
            List.of("Content-Type", "/"),
            List.of("Content-Encoding", "gzip"),
            List.of("X-HTTP-Method-Override", "DELETE"),
            List.of("X-Forwarded-For", "127.0.0.1"),
            List.of("X-Original-URL", "/consumers"),
            List.of("Cookie", "waymark_session=" + "a".repeat(43)),
            List.of("Origin", "https://elsewhere.example", "Access-Control-Request-Method", "PUT"),
            List.of("Sec-Fetch-Site", "cross-site"),
            List.of("If-None-Match", "*"),
            List.of("If-None-Match", "\"1\""),
            List.of("If-None-Match", "W/\"1\", \"2\""),
            List.of("If-Match", "*"),
            List.of("If-Modified-Since", "yesterday"),
            List.of("Range", "bytes=0-1"),
            List.of("Idempotency-Key", "a b"),
            List.of("Idempotency-Key", "k".repeat(129)),
            List.of("Idempotency-Key", "one", "Idempotency-Key", "two"),
            List.of("Authorization", "Basic YTpi"));
    private static final List<String> METHODS =
            List.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "PROPFIND", "TRACE");

    /// Parts of a path that some programs read as another path.
    private static final List<String> TAILS =
            List.of("/", ";jsessionid=1", "%2F", "%2e%2e", "//", "/%00", ".json", "?", "?&&=", "?%25", "/..%2f");

    private final JsonNode contract;
    private final Random random;
    private final List<String> refs;
    private final List<Map.Entry<String, String>> operations = new ArrayList<>();
    private final Map<Kind, Integer> made = new EnumMap<>(Kind.class);

    /// @param refs of records that are there
    ApiFuzz(JsonNode contract, Random random, List<String> refs) {
        this.contract = contract;
        this.random = random;
        this.refs = refs;
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> operations.add(Map.entry(path.getKey(), verb.getKey()))));
    }

    /// How many of each kind were made.
    Map<Kind, Integer> made() {
        return made;
    }

    Call next() {
        var kind = Kind.values()[random.nextInt(Kind.values().length)];
        made.merge(kind, 1, Integer::sum);
        var operation = any(operations);
        var it = contract.path("paths").path(operation.getKey()).path(operation.getValue());
        var query = new ArrayList<String>();
        var headers = new ArrayList<String>();
        for (var parameter : it.path("parameters")) {
            parameter(kind, parameter, query, headers);
        }
        var method = operation.getValue().toUpperCase(Locale.ROOT);
        var path = path(kind, operation.getKey());
        var body = body(kind, it);
        if (kind == Kind.HOSTILE) {
            if (one(3)) {
                headers.addAll(any(ODD_HEADERS));
            }
            if (one(6)) {
                method = any(METHODS);
            }
            if (one(8)) {
                path += any(TAILS);
            }
            if (one(20)) {
                path += (path.contains("?") ? "&" : "?") + "x".repeat(7_000);
            }
        }
        if (!query.isEmpty()) {
            path += (path.contains("?") ? "&" : "?") + String.join("&", query);
        }
        if (body != null && !headers.contains("Content-Type")) {
            headers.addAll(List.of("Content-Type", "application/json"));
        }
        return new Call(kind, method, operation.getKey(), path, body, List.copyOf(headers));
    }

    private String path(Kind kind, String template) {
        var path = template.replaceAll("\\{[a-z]+}", "!");
        while (path.contains("!")) {
            path = path.replaceFirst("!", encoded(kind == Kind.VALID || random.nextBoolean() ? any(refs) : segment()));
        }
        return path;
    }

    private void parameter(Kind kind, JsonNode parameter, List<String> query, List<String> headers) {
        var name = parameter.path("name").asString();
        boolean strange = kind == Kind.HOSTILE && one(2) || kind == Kind.MUTATED && one(4);
        switch (name) {
            case "If-Match" -> {
                if (!strange) {
                    headers.addAll(List.of(name, "\"" + (1 + random.nextInt(4)) + "\""));
                }
            }
            case "Idempotency-Key" -> {
                if (!strange) {
                    headers.addAll(List.of(name, one(2) ? UUID.randomUUID().toString() : "k" + random.nextInt(6)));
                }
            }
            default -> {
                if (parameter.path("in").asString().equals("query") && random.nextBoolean()) {
                    query.add(name + "=" + encoded(strange ? any(NASTY) : value(name)));
                    if (strange && one(2)) {
                        query.add(name + "=" + encoded(value(name))); // the same once more
                    }
                }
            }
        }
    }

    /// A slash would be of another path.
    private String segment() {
        var text = any(NASTY).replace("/", "");
        return text.isBlank() ? "X" : text;
    }

    private String value(String name) {
        return switch (name) {
            case "limit" -> Integer.toString(1 + random.nextInt(100));
            case "area" -> any(List.of("HULL", "EAST_RIDING", "NOWHERE"));
            default -> PageRequest.cursor(any(List.of("AC-0001", "ZZ", "0")));
        };
    }

    private byte @Nullable [] body(Kind kind, JsonNode operation) {
        var schema = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        if (kind == Kind.HOSTILE && one(3)) {
            return any(BROKEN);
        }
        if (schema.isMissingNode()) {
            return null;
        }
        return (kind == Kind.VALID ? valid(schema) : made(schema)).toString().getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode valid(JsonNode schema) {
        return made(schema, 0);
    }

    private JsonNode made(JsonNode schema) {
        return made(schema, 1);
    }

    /// @param strange 0 for what the contract asks for
    private JsonNode made(JsonNode schema, int strange) {
        if (strange > 0 && one(12)) {
            return odd();
        }
        if (schema.has("$ref")) {
            return made(contract.at(schema.get("$ref").asString().substring(1)), strange);
        }
        if (schema.has("anyOf")) {
            return made(any(schema.get("anyOf").valueStream().toList()), strange);
        }
        var type = schema.path("type").isArray()
                ? any(schema.path("type").valueStream().toList()).asString()
                : schema.path("type").asString("null");
        return switch (type) {
            case "object" -> object(schema, strange);
            case "array" -> {
                var array = JSON.createArrayNode();
                for (int count = random.nextInt(strange > 0 && one(20) ? 200 : 4); count > 0; count--) {
                    array.add(made(schema.path("items"), strange));
                }
                yield array;
            }
            case "integer", "number" ->
                JSON.getNodeFactory().numberNode(strange > 0 && one(4) ? random.nextInt() : 1 + random.nextInt(7));
            case "boolean" -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case "string" -> JSON.getNodeFactory().stringNode(text(schema, strange));
            default -> JSON.getNodeFactory().nullNode();
        };
    }

    private JsonNode object(JsonNode schema, int strange) {
        var object = JSON.createObjectNode();
        schema.path("properties").properties().forEach(field -> {
            if (strange == 0 || !one(10)) {
                object.set(
                        field.getKey(),
                        strange == 0 && field.getKey().equals("area")
                                ? JSON.getNodeFactory().stringNode(value("area"))
                                : made(field.getValue(), strange));
            }
        });
        if (strange > 0 && one(12)) {
            object.put(one(2) ? "unknown" : "__proto__", true);
        }
        return object;
    }

    private String text(JsonNode schema, int strange) {
        if (strange > 0 && one(4)) {
            return any(NASTY).replace("\uD800", "?");
        }
        if (schema.has("enum")) {
            return any(schema.get("enum").valueStream().toList()).asString();
        }
        return schema.path("format").asString("").equals("date")
                ? any(List.of("2026-01-31", "2000-01-01", "2099-12-31"))
                : any(List.of("09:00", "17:30", "closed", "as_sunday", "Two rooms were found", any(refs)));
    }

    private JsonNode odd() {
        return switch (random.nextInt(6)) {
            case 0 -> JSON.getNodeFactory().nullNode();
            case 1 -> JSON.getNodeFactory().numberNode(1e300);
            case 2 -> JSON.createArrayNode().add(JSON.createArrayNode());
            case 3 -> JSON.getNodeFactory().booleanNode(true);
            case 4 -> JSON.getNodeFactory().stringNode(any(NASTY).replace("\uD800", "?"));
            default -> JSON.createObjectNode().put("a", 1);
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// True once in so many times.
    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
