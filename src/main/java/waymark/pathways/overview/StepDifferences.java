package waymark.pathways.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import waymark.pathways.editions.StepKind;
import waymark.pathways.graph.PathwayStep;
import waymark.web.Difference;

/// Two wordings of one step beside each other, part by part; only what differs.
final class StepDifferences {

    private StepDifferences() {}

    /// @param before null where the step was not there
    /// @param after null where it is there no longer
    static List<Difference> between(@Nullable PathwayStep before, @Nullable PathwayStep after) {
        var one = before == null ? Map.<String, String>of() : parts(before);
        var other = after == null ? Map.<String, String>of() : parts(after);
        var labels = new LinkedHashSet<>(one.keySet());
        labels.addAll(other.keySet());
        var differences = new ArrayList<Difference>();
        for (var label : labels) {
            var difference = new Difference(label, one.getOrDefault(label, ""), other.getOrDefault(label, ""));
            if (!difference.same()) {
                differences.add(difference);
            }
        }
        return differences;
    }

    /// A step as its labelled parts.
    private static Map<String, String> parts(PathwayStep step) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("Kind", StepKind.of(step).words());
        parts.put("Title", step.title());
        switch (step) {
            case PathwayStep.Question question -> {
                parts.put("Hint", question.hint());
                parts.put("Legal basis", question.basis());
                parts.put(
                        "Answers",
                        question.answers().stream()
                                .map(one -> one.label() + (one.hint().isEmpty() ? "" : " (" + one.hint() + ")") + " → "
                                        + one.next())
                                .collect(Collectors.joining("\n")));
            }
            case PathwayStep.Advice advice -> {
                guidance(parts, advice.guidance());
                parts.put("Then", advice.next());
            }
            case PathwayStep.Act act -> {
                guidance(parts, act.guidance());
                task(parts, act.task());
                parts.put("Then", act.next());
            }
            case PathwayStep.Handover handover -> {
                guidance(parts, handover.guidance());
                task(parts, handover.task());
            }
            case PathwayStep.Onward onward -> parts.put("Goes on in", onward.pathway());
        }
        return parts;
    }

    private static void guidance(Map<String, String> parts, PathwayStep.Guidance guidance) {
        parts.put("Text", guidance.text());
        parts.put("Say", String.join("\n", guidance.say()));
        parts.put("Do not", String.join("\n", guidance.avoid()));
        parts.put("Write down", String.join("\n", guidance.record()));
        parts.put("Legal basis", guidance.basis());
        parts.put("Consent", guidance.consent());
    }

    private static void task(Map<String, String> parts, PathwayStep.Task task) {
        parts.put("Who", task.who());
        parts.put("By when", task.by());
        parts.put("Turns to", words(task.reach()));
        parts.put(
                "Out of hours", (task.later().text() + "\n" + words(task.later().reach())).strip());
    }

    private static String words(PathwayStep.Reach reach) {
        var all = new ArrayList<>(reach.lines());
        if (!reach.subject().isEmpty()) {
            all.addFirst(reach.subject());
        }
        return String.join(", ", all);
    }
}
