package waymark.pathways.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import waymark.pathways.graph.Finding.Fault;
import waymark.web.material.Gaps;

/// What is wrong with a pathway, found before anybody uses it: dead ends, circles, steps nobody reaches,
/// answers that lead nowhere, ends without anyone to turn to, and contacts that do not answer.
public final class GraphValidation {

    private final Graph graph;
    private final String code;
    private final ValidationContext context;
    private final List<Finding> findings = new ArrayList<>();

    private GraphValidation(String code, Graph graph, ValidationContext context) {
        this.code = code;
        this.graph = graph;
        this.context = context;
    }

    /// Everything found, in the order of the steps.
    ///
    /// @param code of the pathway itself
    public static List<Finding> of(String code, Graph graph, ValidationContext context) {
        return new GraphValidation(code, graph, context).all();
    }

    private List<Finding> all() {
        if (graph.steps().isEmpty()) {
            refuse("", Fault.UNFINISHED, "There are no steps yet; add the first");
            return findings;
        }
        if (graph.step(graph.start()).isEmpty()) {
            refuse("", Fault.DEAD_END, "It begins nowhere; choose the step that comes first");
            return findings;
        }
        var keys = new HashSet<String>();
        for (var step : graph.steps()) {
            if (!keys.add(step.key())) {
                refuse(
                        step.key(),
                        Fault.UNFINISHED,
                        "Two steps have this key; a step is known by its key, so change one");
            }
            each(step);
        }
        circles();
        reached();
        return List.copyOf(findings);
    }

    private void each(PathwayStep step) {
        if (step.title().isBlank()) {
            refuse(step.key(), Fault.UNFINISHED, "Say in one line what it is");
        }
        if (Gaps.in(GraphJson.text(step))) {
            refuse(step.key(), Fault.UNFINISHED, "Add your number or address where the text asks for it");
        }
        switch (step) {
            case PathwayStep.Question question -> question(question);
            case PathwayStep.Advice advice -> leads(step, advice.next());
            case PathwayStep.Act act -> {
                leads(step, act.next());
                task(step, act.task());
            }
            case PathwayStep.Handover handover -> task(step, handover.task());
            case PathwayStep.Onward onward -> onward(onward);
        }
    }

    private void question(PathwayStep.Question question) {
        if (question.answers().size() < 2) {
            refuse(question.key(), Fault.UNFINISHED, "A question needs at least two answers");
        }
        var keys = new HashSet<String>();
        for (var answer : question.answers()) {
            if (!keys.add(answer.key())) {
                refuse(question.key(), Fault.UNFINISHED, "Two answers have the key “%s”".formatted(answer.key()));
            }
            if (answer.label().isBlank()) {
                refuse(question.key(), Fault.UNFINISHED, "An answer has no words");
            }
            if (answer.next().isEmpty() || graph.step(answer.next()).isEmpty()) {
                refuse(
                        question.key(),
                        Fault.DEAD_END,
                        "The answer “%s” leads nowhere; choose its next step".formatted(answer.label()));
            }
        }
    }

    private void leads(PathwayStep step, String next) {
        if (!next.isEmpty() && graph.step(next).isEmpty()) {
            refuse(step.key(), Fault.DEAD_END, "It leads to a step that is not there; choose the next step");
        }
    }

    private void onward(PathwayStep.Onward onward) {
        if (onward.pathway().equals(code)) {
            refuse(onward.key(), Fault.CIRCLE, "It leads back to its own beginning; choose another pathway");
        } else if (!context.inForce(onward.pathway())) {
            refuse(onward.key(), Fault.NOT_PUBLISHED, "The pathway it leads to is not published; publish that first");
        }
    }

    private void task(PathwayStep step, PathwayStep.Task task) {
        if (task.who().isBlank()) {
            refuse(step.key(), Fault.UNFINISHED, "Say who does it");
        }
        if (step instanceof PathwayStep.Act && task.by().isBlank()) {
            refuse(step.key(), Fault.UNFINISHED, "Say by when it is done");
        }
        findings.addAll(ContactValidation.of(step, task, context));
    }

    /// Finds each circle once, at the step that closes it.
    private void circles() {
        var open = new LinkedHashSet<String>();
        var done = new HashSet<String>();
        graph.steps().forEach(step -> circle(step.key(), open, done));
    }

    private void circle(String key, Set<String> open, Set<String> done) {
        var step = graph.step(key);
        if (step.isEmpty() || done.contains(key)) {
            return;
        }
        open.add(key);
        for (var next : step.get().leads()) {
            if (open.contains(next)) {
                refuse(key, Fault.CIRCLE, "It leads round in a circle, back to “%s”".formatted(title(next)));
            } else {
                circle(next, open, done);
            }
        }
        open.remove(key);
        done.add(key);
    }

    /// Goes every way from the first step: what is never reached, and which ends are reached with nobody
    /// to turn to.
    private void reached() {
        var without = new LinkedHashSet<String>();
        var with = new LinkedHashSet<String>();
        reach(graph.start(), false, without, with);
        for (var step : graph.steps()) {
            if (!without.contains(step.key()) && !with.contains(step.key())) {
                refuse(step.key(), Fault.UNREACHED, "No answer leads here; lead to it or remove it");
            }
            boolean ends = step.leads().contains("") && !(step instanceof PathwayStep.Question);
            if (ends && without.contains(step.key()) && !turnsToSomebody(step)) {
                refuse(
                        step.key(),
                        Fault.NO_CONTACT,
                        "The pathway can end here without anyone to turn to; add a step with a contact");
            }
        }
    }

    private void reach(String key, boolean contact, Set<String> without, Set<String> with) {
        var step = graph.step(key);
        if (step.isEmpty() || !(contact ? with : without).add(key)) {
            return;
        }
        boolean now = contact || turnsToSomebody(step.get());
        Stream.of(step.get()).flatMap(one -> one.leads().stream()).forEach(next -> reach(next, now, without, with));
    }

    private static boolean turnsToSomebody(PathwayStep step) {
        return switch (step) {
            case PathwayStep.Act act -> !act.task().reach().nobody();
            case PathwayStep.Handover handover -> !handover.task().reach().nobody();
            case PathwayStep.Question _, PathwayStep.Advice _, PathwayStep.Onward _ -> false;
        };
    }

    private String title(String key) {
        return graph.step(key).map(PathwayStep::title).orElse(key);
    }

    private void refuse(String step, Fault fault, String sentence) {
        findings.add(new Finding(step, fault, true, sentence));
    }
}
