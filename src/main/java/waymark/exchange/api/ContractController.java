package waymark.exchange.api;

import static waymark.kernel.Permission.MANAGE_ACCOUNTS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import waymark.kernel.Allow;
import waymark.web.Page;

/// The contract of the API as a page, and as the file that programs are made from.
@Controller
class ContractController {

    /// @param audience whom a token is made out to
    record View(String audience, List<Operation> operations, List<Type> types) {}

    /// @param parameters with what each is
    /// @param body name of what is sent, or empty
    record Operation(
            String verb, String path, String says, String needs, List<Line> parameters, String body, String answer) {}

    record Type(String name, String says, List<Line> fields) {}

    /// One parameter or field.
    record Line(String name, String type, String says) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TYPE = "type";

    private final String audience;

    ContractController(ConsumerTokens tokens) {
        audience = tokens.audience();
    }

    @GetMapping("/api")
    @Allow(MANAGE_ACCOUNTS)
    ModelAndView show() {
        JsonNode contract = JSON.valueToTree(ApiContract.document());
        return Page.show("exchange/api/contract", new View(audience, operations(contract), types(contract)));
    }

    @GetMapping("/api/openapi.json")
    @Allow(MANAGE_ACCOUNTS)
    ResponseEntity<String> file() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(ApiContract.document()));
    }

    private static List<Operation> operations(JsonNode contract) {
        var operations = new ArrayList<Operation>();
        contract.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(verb -> {
                    var it = verb.getValue();
                    operations.add(new Operation(
                            verb.getKey().toUpperCase(Locale.ROOT),
                            "/api/v1" + path.getKey(),
                            it.get("summary").asString(),
                            it.get("description").asString(),
                            it.get("parameters")
                                    .valueStream()
                                    .map(one -> new Line(
                                            one.get("name").asString(),
                                            type(one.get("schema")),
                                            one.path("description").asString("")))
                                    .toList(),
                            name(it.at("/requestBody/content/application~1json/schema")),
                            answer(it.get("responses"))));
                }));
        return operations;
    }

    private static String answer(JsonNode responses) {
        var done = responses.properties().stream()
                .filter(each -> each.getKey().startsWith("20"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow()
                .at("/content/application~1json/schema");
        var items = done.at("/properties/items/items");
        return items.isMissingNode() ? name(done) : "a page of " + name(items);
    }

    private static List<Type> types(JsonNode contract) {
        return contract.at("/components/schemas").properties().stream()
                .map(each -> new Type(
                        each.getKey(),
                        each.getValue().path("description").asString(""),
                        each.getValue().get("properties").properties().stream()
                                .map(field -> new Line(
                                        field.getKey(),
                                        type(field.getValue()),
                                        field.getValue().path("description").asString("")))
                                .toList()))
                .toList();
    }

    private static String name(JsonNode schema) {
        return schema.path("$ref").asString("").replaceAll(".*/", "");
    }

    /// As a reader says it: `string or null`, `list of string`.
    /// On the page "null" would look like a fault of ours.
    private static String said(String type) {
        return type.equals("null") ? "nothing" : type;
    }

    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            return name(schema);
        }
        if (schema.has("anyOf")) {
            return String.join(
                    " or ",
                    schema.get("anyOf")
                            .valueStream()
                            .map(ContractController::type)
                            .toList());
        }
        var type = schema.get(TYPE);
        var plain = type.isArray()
                ? String.join(
                        " or ",
                        type.valueStream()
                                .map(JsonNode::asString)
                                .map(ContractController::said)
                                .toList())
                : said(type.asString());
        if (plain.equals("array")) {
            return "list of " + type(schema.get("items"));
        }
        if (schema.has("enum")) {
            return String.join(
                    ", ",
                    schema.get("enum").valueStream().map(JsonNode::asString).toList());
        }
        return schema.has("format")
                ? plain.replace("string", schema.get("format").asString())
                : plain;
    }
}
