package waymark.pathways.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import waymark.kernel.InvariantViolation;

/// Pathways as they are stored and shipped: JSON, read without a framework's guesses. What is missing is
/// empty; a step of an unknown kind is refused, since leaving it out would change what the guidance says.
public final class GraphJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private GraphJson() {}

    /// Reads a whole pathway.
    public static Graph graph(String text) {
        return graph(JSON.readTree(text));
    }

    /// Reads a whole pathway.
    public static Graph graph(JsonNode node) {
        return new Graph(text(node, "start"), list(node.path("steps"), GraphJson::step));
    }

    /// Reads an area's own steps.
    public static List<AreaStep> own(String text) {
        return own(JSON.readTree(text));
    }

    /// Reads an area's own steps.
    public static List<AreaStep> own(JsonNode node) {
        return list(
                node.path("steps"),
                one -> new AreaStep(step(one), one.path("against").asInt(0)));
    }

    /// @throws InvariantViolation where the kind is none that this version knows
    static PathwayStep step(JsonNode node) {
        var key = text(node, "key");
        var title = text(node, "title");
        return switch (text(node, "kind")) {
            case "question" ->
                new PathwayStep.Question(
                        key,
                        title,
                        text(node, "hint"),
                        text(node, "basis"),
                        list(node.path("answers"), GraphJson::answer));
            case "advice" -> new PathwayStep.Advice(key, title, guidance(node), text(node, "next"));
            case "act" -> new PathwayStep.Act(key, title, guidance(node), task(node), text(node, "next"));
            case "handover" -> new PathwayStep.Handover(key, title, guidance(node), task(node));
            case "onward" -> new PathwayStep.Onward(key, title, text(node, "pathway"));
            default -> throw new InvariantViolation("a step of an unknown kind in a pathway");
        };
    }

    private static PathwayStep.Answer answer(JsonNode node) {
        return new PathwayStep.Answer(text(node, "key"), text(node, "label"), text(node, "hint"), text(node, "next"));
    }

    private static PathwayStep.Guidance guidance(JsonNode node) {
        return new PathwayStep.Guidance(
                text(node, "text"),
                texts(node, "say"),
                texts(node, "avoid"),
                texts(node, "record"),
                text(node, "basis"),
                text(node, "consent"));
    }

    private static PathwayStep.Task task(JsonNode node) {
        var later = node.path("later");
        return new PathwayStep.Task(
                text(node, "who"),
                text(node, "by"),
                reach(node.path("reach")),
                new PathwayStep.Later(text(later, "text"), reach(later.path("reach"))));
    }

    private static PathwayStep.Reach reach(JsonNode node) {
        return new PathwayStep.Reach(text(node, "subject"), texts(node, "lines"));
    }

    /// Writes a whole pathway.
    public static String text(Graph graph) {
        var node = JSON.createObjectNode().put("start", graph.start());
        var steps = node.putArray("steps");
        graph.steps().forEach(step -> steps.add(node(step)));
        return node.toString();
    }

    /// Writes an area's own steps.
    public static String text(List<AreaStep> own) {
        var node = JSON.createObjectNode();
        var steps = node.putArray("steps");
        own.forEach(one -> steps.add(node(one.step()).put("against", one.against())));
        return node.toString();
    }

    /// The step alone, for telling whether it is still the same.
    public static String text(PathwayStep step) {
        return node(step).toString();
    }

    private static ObjectNode node(PathwayStep step) {
        var node = JSON.createObjectNode().put("key", step.key()).put("title", step.title());
        return switch (step) {
            case PathwayStep.Question question -> question(node, question);
            case PathwayStep.Advice advice ->
                guidance(node.put("kind", "advice"), advice.guidance()).put("next", advice.next());
            case PathwayStep.Act act ->
                task(guidance(node.put("kind", "act"), act.guidance()), act.task())
                        .put("next", act.next());
            case PathwayStep.Handover handover ->
                task(guidance(node.put("kind", "handover"), handover.guidance()), handover.task());
            case PathwayStep.Onward onward -> node.put("kind", "onward").put("pathway", onward.pathway());
        };
    }

    private static ObjectNode question(ObjectNode node, PathwayStep.Question question) {
        node.put("kind", "question").put("hint", question.hint()).put("basis", question.basis());
        var answers = node.putArray("answers");
        question.answers()
                .forEach(answer -> answers.addObject()
                        .put("key", answer.key())
                        .put("label", answer.label())
                        .put("hint", answer.hint())
                        .put("next", answer.next()));
        return node;
    }

    private static ObjectNode guidance(ObjectNode node, PathwayStep.Guidance guidance) {
        node.put("text", guidance.text());
        put(node.putArray("say"), guidance.say());
        put(node.putArray("avoid"), guidance.avoid());
        put(node.putArray("record"), guidance.record());
        return node.put("basis", guidance.basis()).put("consent", guidance.consent());
    }

    private static ObjectNode task(ObjectNode node, PathwayStep.Task task) {
        node.put("who", task.who()).put("by", task.by());
        reach(node.putObject("reach"), task.reach());
        var later = node.putObject("later").put("text", task.later().text());
        reach(later.putObject("reach"), task.later().reach());
        return node;
    }

    private static void reach(ObjectNode node, PathwayStep.Reach reach) {
        node.put("subject", reach.subject());
        put(node.putArray("lines"), reach.lines());
    }

    private static void put(ArrayNode node, List<String> texts) {
        texts.forEach(node::add);
    }

    private static <T> List<T> list(JsonNode node, Function<JsonNode, T> entry) {
        var entries = new ArrayList<T>();
        if (node.isArray()) {
            node.forEach(child -> entries.add(entry.apply(child)));
        }
        return List.copyOf(entries);
    }

    private static List<String> texts(JsonNode node, String field) {
        return list(node.path(field), child -> child.isString() ? child.stringValue() : "");
    }

    private static String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() ? value.stringValue() : "";
    }
}
