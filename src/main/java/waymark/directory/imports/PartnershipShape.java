package waymark.directory.imports;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.InvariantViolation;

/// The shape of a partnership file, by its JSON schema; what the schema finds is said again in plain words,
/// with what the schema's own descriptions say was expected.
class PartnershipShape {

    private final JsonNode rules;
    private final Schema schema;

    PartnershipShape() {
        var text = schemaText();
        rules = JsonMapper.shared().readTree(text);
        schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .pathType(PathType.JSON_POINTER)
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(text, InputFormat.JSON);
    }

    /// Notes every fault of shape, one to a place.
    ///
    /// @param told places where something worse is wrong already
    void check(JsonNode file, FileFaults faults, Set<String> told) {
        var places = new HashSet<>(told);
        for (var error : schema.validate(file)) {
            var pointer = pointer(error);
            faults.when(places.add(pointer), pointer, found(error), expected(error));
        }
    }

    private static String pointer(Error error) {
        var at = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required", "additionalProperties" -> at + "/" + escaped(error.getProperty());
            default -> at;
        };
    }

    private static String found(Error error) {
        return switch (error.getKeyword()) {
            case "required" -> "nothing";
            case "additionalProperties" -> "a field the format does not know";
            default -> found(error.getInstanceNode());
        };
    }

    private String expected(Error error) {
        var at = error.getSchemaLocation().getFragment().toString();
        var rule = rules.at(at.substring(0, at.lastIndexOf('/')));
        return switch (error.getKeyword()) {
            case "required" ->
                described(rule.path("properties").path(error.getProperty().toString()));
            case "additionalProperties" ->
                "only these fields: "
                        + String.join(", ", rule.path("properties").propertyNames());
            default -> described(rule);
        };
    }

    private String described(JsonNode rule) {
        if (rule.has("description")) {
            return rule.path("description").stringValue();
        }
        if (rule.has("$ref")) {
            return described(rules.at(rule.path("$ref").stringValue().substring(1)));
        }
        return "the format described in docs/partnership-file.md";
    }

    /// What the file has there, in words.
    static String found(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object with %d fields".formatted(node.size());
            case ARRAY -> "a list of %d".formatted(node.size());
            case STRING -> node.stringValue().isBlank() ? "an empty text" : "“%s”".formatted(cut(node.stringValue()));
            case NUMBER -> "the number " + cut(node.toString());
            case BOOLEAN -> node.toString();
            case NULL -> "null";
            default -> "nothing";
        };
    }

    /// Enough of a text to know it by.
    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 57)) + "…";
    }

    static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    private static String schemaText() {
        try (var file = PartnershipShape.class.getResourceAsStream("/partnerships/partnership.schema.json")) {
            if (file == null) {
                throw new InvariantViolation("the partnership schema is not in the program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new InvariantViolation("the partnership schema cannot be read", unreadable);
        }
    }
}
