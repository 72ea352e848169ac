package waymark.pathways.editions;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import waymark.contacts.SubjectSummary;
import waymark.contacts.numbers.HelpLine;
import waymark.pathways.diagram.Diagram;
import waymark.pathways.graph.Finding;
import waymark.pathways.graph.Graph;
import waymark.pathways.graph.PathwayStep;

/// A pathway as text: its steps in order, and what is to be said at each.
///
/// @param own keys of the steps that are the area's own
/// @param behind keys of those whose step in the default has changed since
/// @param names of subjects, public lines and pathways, by code
public record PathwayText(
        Graph graph, Set<String> own, Set<String> behind, List<Finding> findings, Map<String, String> names) {

    List<Finding> at(String step) {
        return findings.stream().filter(one -> one.step().equals(step)).toList();
    }

    String name(String code) {
        return names.getOrDefault(code, code);
    }

    /// The title of the step that a lead leads to.
    public String title(String key) {
        return key.isEmpty()
                ? "The end"
                : graph.step(key).map(PathwayStep::title).orElse("a step that is not there");
    }

    /// How many findings keep it from being published.
    public long refusals() {
        return findings.stream().filter(Finding::refuses).count();
    }

    /// The whole of it as a drawing.
    ///
    /// @param before of the address that a step's box leads to, without its key
    Content drawing(String before) {
        var count = graph.steps().size();
        return Diagram.of(
                PathwayDiagram.of(this, step -> before + step.key()),
                "pathway",
                "The whole pathway",
                "%d %s from the first down, with the answers on the arrows between them. The list of steps on this page says the same."
                        .formatted(count, count == 1 ? "step" : "steps"));
    }

    /// Whom a reach reaches, in words.
    String words(PathwayStep.Reach reach) {
        var parts = reach.lines().stream().map(this::name).collect(Collectors.toList());
        if (!reach.subject().isEmpty()) {
            parts.addFirst("the contact for " + name(reach.subject()));
        }
        return parts.isEmpty() ? "nobody" : String.join("; then ", parts);
    }

    /// The names that steps refer to by code.
    public static Map<String, String> names(
            List<SubjectSummary> subjects, List<HelpLine> lines, List<Pathway> pathways) {
        var names =
                subjects.stream().collect(Collectors.toMap(SubjectSummary::code, SubjectSummary::name, (a, _) -> a));
        lines.forEach(line -> names.putIfAbsent(line.code(), line.name()));
        pathways.forEach(one -> names.putIfAbsent("pathway " + one.code(), one.title()));
        return names;
    }
}
