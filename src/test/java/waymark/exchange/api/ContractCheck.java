package waymark.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Whether what came back over the network is one of the answers that `docs/api/openapi.yaml` has, by the judgement of
/// a validator that is not ours.
final class ContractCheck {

    static final Path FILE = Path.of("docs/api/openapi.yaml");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final YAMLMapper YAML = YAMLMapper.builder().build();

    private final Map<String, Schema> schemas = new HashMap<>();

    /// As it is kept.
    final JsonNode contract = kept();

    static JsonNode kept() {
        try {
            return Files.exists(FILE) ? YAML.readTree(Files.readString(FILE)) : JSON.createObjectNode();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /// What came back is one of the answers that the contract has for the operation, and has its shape; an error is
    /// problem details.
    ///
    /// @param asked what is said of it where it is not
    void fits(String verb, String path, TestConsumer.Answer answer, Object asked) {
        var said =
                contract.path("paths").path(path).path(verb).path("responses").path(Integer.toString(answer.status()));
        boolean empty = answer.response().body().isEmpty();
        if (answer.status() >= 400 && !empty) {
            assertThat(answer.header("Content-Type")).describedAs("%s", asked).startsWith("application/problem+json");
            assertThat(answer.json().path("status").asInt())
                    .describedAs("%s", asked)
                    .isEqualTo(answer.status());
            shape(
                    "application/problem+json",
                    JSON.readTree("{\"$ref\":\"#/components/schemas/Problem\"}"),
                    answer,
                    asked);
        }
        if (contract.path("paths").path(path).path(verb).isMissingNode()) { // no operation of the contract
            assertThat(answer.status()).describedAs("%s", asked).isBetween(400, 499);
            return;
        }
        if (answer.status() == 405) {
            return; // a method that is taken at another address, to which a hostile path leads
        }
        assertThat(said.isMissingNode())
                .describedAs("%s %s answers %s: %s", verb, path, answer.status(), asked)
                .isFalse();
        var response =
                said.has("$ref") ? contract.at(said.get("$ref").asString().substring(1)) : said;
        if (!empty) {
            response.path("content")
                    .properties()
                    .forEach(content ->
                            shape(content.getKey(), content.getValue().path("schema"), answer, asked));
        }
    }

    private void shape(String type, JsonNode schema, TestConsumer.Answer answer, Object asked) {
        assertThat(answer.header("Content-Type")).describedAs("%s", asked).startsWith(type);
        var errors = schemas.computeIfAbsent(schema.toString(), this::schema)
                .validate(answer.response().body(), InputFormat.JSON);
        assertThat(errors)
                .describedAs("%s: %s", asked, answer.response().body())
                .isEmpty();
    }

    private Schema schema(String schema) {
        var whole = JSON.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("allOf", JSON.createArrayNode().add(JSON.readTree(schema)));
        whole.set("components", contract.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JSON.writeValueAsString(whole), InputFormat.JSON);
    }
}
