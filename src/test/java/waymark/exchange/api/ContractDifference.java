package waymark.exchange.api;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What of a contract that was promised a newer one no longer keeps: whoever wrote a program to the old one would be
/// broken by it.
final class ContractDifference {

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> broken = new ArrayList<>();

    private ContractDifference(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    static List<String> breaking(JsonNode before, JsonNode after) {
        var difference = new ContractDifference(before, after);
        difference.paths();
        return difference.broken;
    }

    private void paths() {
        before.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    var at = verb.getKey() + " " + path.getKey();
                    var now = after.path("paths").path(path.getKey()).path(verb.getKey());
                    if (now.isMissingNode() && over(verb.getValue())) {
                        return;
                    }
                    if (now.isMissingNode()) {
                        broken.add(at + " is gone");
                    } else {
                        operation(at, verb.getValue(), now);
                    }
                }));
    }

    /// True where it was deprecated, and its last day is over.
    private static boolean over(JsonNode operation) {
        return operation.path("deprecated").asBoolean(false)
                && LocalDate.parse(operation.path("x-until").asString()).isBefore(LocalDate.now(ZoneOffset.UTC));
    }

    private void operation(String at, JsonNode was, JsonNode now) {
        for (var parameter : now.path("parameters")) {
            var name = parameter.path("name").asString();
            var known = was.path("parameters")
                    .valueStream()
                    .filter(one -> one.path("name").asString().equals(name))
                    .findFirst();
            if (parameter.path("required").asBoolean(false)
                    && !known.map(one -> one.path("required").asBoolean(false)).orElse(false)) {
                broken.add(at + " asks for " + name);
            }
        }
        for (var parameter : was.path("parameters")) {
            var name = parameter.path("name").asString();
            if (now.path("parameters")
                    .valueStream()
                    .noneMatch(one -> one.path("name").asString().equals(name))) {
                broken.add(at + " no longer takes " + name);
            }
        }
        if (!was.path("description").equals(now.path("description"))) {
            broken.add(at + " needs another capability");
        }
        was.path("responses").properties().forEach(answer -> {
            var then = now.path("responses").path(answer.getKey());
            if (then.isMissingNode()) {
                broken.add(at + " no longer answers " + answer.getKey());
            } else if (answer.getKey().startsWith("2")) {
                schema(at, body(answer.getValue()), body(then), false, 0);
            }
        });
        schema(at + " sent", body(was.path("requestBody")), body(now.path("requestBody")), true, 0);
    }

    private static JsonNode body(JsonNode of) {
        return of.path("content").path("application/json").path("schema");
    }

    /// @param sent true where programs of others write it: there nothing may be asked for that was not, and nothing
    /// refused that was taken
    private void schema(String at, JsonNode was, JsonNode now, boolean sent, int depth) {
        var before = resolved(this.before, was);
        var after = resolved(this.after, now);
        if (depth > 12) {
            return;
        }
        if (!before.path("type").equals(after.path("type"))
                || !before.path("format").equals(after.path("format"))
                || !before.path("anyOf").isMissingNode()
                        && !before.path("anyOf").equals(after.path("anyOf"))) {
            broken.add(at + " is of another type");
        }
        before.path("properties").properties().forEach(field -> {
            var then = after.path("properties").path(field.getKey());
            if (then.isMissingNode()) {
                broken.add(at + "." + field.getKey() + " is gone");
            } else {
                schema(at + "." + field.getKey(), field.getValue(), then, sent, depth + 1);
            }
        });
        if (!before.path("items").isMissingNode()) {
            schema(at + "[]", before.path("items"), after.path("items"), sent, depth + 1);
        }
        var more = sent ? after : before;
        var less = sent ? before : after;
        for (var name : more.path("required")) {
            if (less.path("required").valueStream().noneMatch(name::equals)) {
                broken.add(at + "." + name.asString() + (sent ? " is asked for" : " may be missing"));
            }
        }
        for (var value : (sent ? before : after).path("enum")) {
            if ((sent ? after : before).path("enum").valueStream().noneMatch(value::equals)) {
                broken.add(at + (sent ? " no longer takes " : " may be ") + value.asString());
            }
        }
    }

    private static JsonNode resolved(JsonNode contract, JsonNode schema) {
        return schema.has("$ref") ? contract.at(schema.get("$ref").asString().substring(1)) : schema;
    }
}
