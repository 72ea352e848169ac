package waymark.exchange.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests made up from the contract: most as it asks, some with a field left out, too many, of another type, or with
/// what breaks careless programs.
final class ApiFuzz {

    /// @param template the path as the contract has it
    record Call(String method, String template, String path, String body, String[] headers) {

        @Override
        public String toString() {
            return method + " " + path + " " + body + " " + List.of(headers);
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\u0000",
            "\u202Egnp.exe",
            "' or 1=1 --",
            "<script>alert(1)</script>",
            "${7*7}",
            "../../etc/passwd",
            "%00",
            "ß".repeat(300),
            "😀",
            "=1+1",
            "null",
            "-1",
            "9".repeat(40),
            "2026-02-30",
            "24:00");

    private final JsonNode contract;
    private final Random random;
    private final List<String> refs;
    private final List<Map.Entry<String, String>> operations = new ArrayList<>();

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

    Call next() {
        var operation = operations.get(random.nextInt(operations.size()));
        var it = contract.path("paths").path(operation.getKey()).path(operation.getValue());
        var path = operation.getKey().replaceAll("\\{[a-z]+}", "!");
        while (path.contains("!")) {
            path = path.replaceFirst("!", encoded(random.nextInt(4) > 0 ? any(refs) : segment()));
        }
        var query = new ArrayList<String>();
        var headers = new ArrayList<String>();
        for (var parameter : it.path("parameters")) {
            var name = parameter.path("name").asString();
            if (parameter.path("in").asString().equals("query") && random.nextBoolean()) {
                query.add(name + "=" + encoded(value(name)));
            } else if (name.equals("If-Match") && random.nextInt(8) > 0) {
                headers.addAll(List.of(name, random.nextBoolean() ? "\"1\"" : "\"" + random.nextInt(5) + "\""));
            } else if (name.equals("Idempotency-Key") && random.nextInt(8) > 0) {
                headers.addAll(
                        List.of(name, random.nextBoolean() ? UUID.randomUUID().toString() : "k" + random.nextInt(6)));
            }
        }
        var schema =
                it.path("requestBody").path("content").path("application/json").path("schema");
        var body = schema.isMissingNode()
                ? null
                : random.nextInt(12) == 0 ? any(NASTY) : made(schema).toString();
        return new Call(
                operation.getValue().toUpperCase(java.util.Locale.ROOT),
                operation.getKey(),
                path + (query.isEmpty() ? "" : "?" + String.join("&", query)),
                body,
                headers.toArray(String[]::new));
    }

    /// A dot or a slash would be of another path.
    private String segment() {
        var text = any(NASTY).replace("/", "").replace(".", "");
        return text.isBlank() ? "X" : text;
    }

    private String value(String name) {
        if (random.nextInt(3) == 0) {
            return any(NASTY);
        }
        return switch (name) {
            case "limit" -> Integer.toString(random.nextInt(110));
            case "area" -> any(List.of("HULL", "ERYC", "NOWHERE"));
            default -> PageRequest.cursor(any(List.of("AC-0001", "ZZ", "0")));
        };
    }

    private JsonNode made(JsonNode schema) {
        if (random.nextInt(25) == 0) {
            return odd();
        }
        if (schema.has("$ref")) {
            return made(contract.at(schema.get("$ref").asString().substring(1)));
        }
        if (schema.has("anyOf")) {
            return made(
                    schema.get("anyOf").get(random.nextInt(schema.get("anyOf").size())));
        }
        var type = schema.path("type").isArray()
                ? schema.path("type")
                        .get(random.nextInt(schema.path("type").size()))
                        .asString()
                : schema.path("type").asString("null");
        return switch (type) {
            case "object" -> {
                var object = JSON.createObjectNode();
                schema.path("properties").properties().forEach(field -> {
                    if (random.nextInt(20) > 0) {
                        object.set(field.getKey(), made(field.getValue()));
                    }
                });
                if (random.nextInt(25) == 0) {
                    object.put("unknown", true);
                }
                yield object;
            }
            case "array" -> {
                var array = JSON.createArrayNode();
                for (int count = random.nextInt(4); count > 0; count--) {
                    array.add(made(schema.path("items")));
                }
                yield array;
            }
            case "integer", "number" -> JSON.getNodeFactory().numberNode(random.nextInt(9));
            case "boolean" -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case "string" -> JSON.getNodeFactory().stringNode(text(schema));
            default -> JSON.getNodeFactory().nullNode();
        };
    }

    private String text(JsonNode schema) {
        if (random.nextInt(6) == 0) {
            return any(NASTY);
        }
        if (schema.has("enum")) {
            return schema.get("enum")
                    .get(random.nextInt(schema.get("enum").size()))
                    .asString();
        }
        return schema.path("format").asString("").equals("date")
                ? any(List.of("2026-01-31", "2000-01-01", "2099-12-31"))
                : any(List.of("09:00", "17:30", "closed", "as_sunday", "Two rooms were found"));
    }

    private JsonNode odd() {
        return switch (random.nextInt(4)) {
            case 0 -> JSON.getNodeFactory().nullNode();
            case 1 -> JSON.getNodeFactory().numberNode(1e300);
            case 2 -> JSON.createArrayNode().add(JSON.createArrayNode());
            default -> JSON.createObjectNode().put("a", 1);
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
