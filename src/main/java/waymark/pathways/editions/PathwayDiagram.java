package waymark.pathways.editions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import waymark.pathways.diagram.DiagramModel;
import waymark.pathways.diagram.DiagramModel.Arrow;
import waymark.pathways.diagram.DiagramModel.Form;
import waymark.pathways.diagram.DiagramModel.Shape;
import waymark.pathways.graph.PathwayStep;

/// Turns a pathway into shapes and arrows. An answer that leads nowhere, or back to where somebody came from,
/// leads to a stop that says so.
final class PathwayDiagram {

    private final PathwayText text;
    private final Function<PathwayStep, String> href;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> done = new HashSet<>();

    private PathwayDiagram(PathwayText text, Function<PathwayStep, String> href) {
        this.text = text;
        this.href = href;
    }

    /// @param href where the box of a step leads
    static DiagramModel of(PathwayText text, Function<PathwayStep, String> href) {
        var figure = new PathwayDiagram(text, href);
        text.graph().step(text.graph().start()).ifPresent(figure::walk);
        text.graph().steps().forEach(figure::walk);
        return new DiagramModel(figure.shapes, figure.arrows);
    }

    private void walk(PathwayStep step) {
        if (!done.add(step.key())) {
            return;
        }
        open.add(step.key());
        shapes.add(shape(step));
        switch (step) {
            case PathwayStep.Question question -> {
                for (int place = 0; place < question.answers().size(); place++) {
                    var answer = question.answers().get(place);
                    var key = step.key() + " answer " + place;
                    shapes.add(Shape.answer(key, answer.label()));
                    arrows.add(new Arrow(step.key(), key));
                    lead(key, answer.next());
                }
            }
            case PathwayStep.Advice advice -> next(step, advice.next());
            case PathwayStep.Act act -> next(step, act.next());
            case PathwayStep.Handover _, PathwayStep.Onward _ -> {}
        }
        open.remove(step.key());
    }

    private void next(PathwayStep step, String next) {
        if (!next.isEmpty()) {
            lead(step.key(), next);
        }
    }

    private void lead(String from, String next) {
        var to = text.graph().step(next);
        if (to.isEmpty()) {
            stop(from, "Dead end: leads nowhere");
        } else if (open.contains(next)) {
            stop(from, "Circle: goes back to “%s”".formatted(to.get().title()));
        } else {
            arrows.add(new Arrow(from, next));
            walk(to.get());
        }
    }

    private void stop(String from, String words) {
        var key = from + " stop";
        shapes.add(Shape.stop(key, words));
        arrows.add(new Arrow(from, key));
    }

    private Shape shape(PathwayStep step) {
        return new Shape(
                step.key(),
                form(step),
                StepKind.of(step).words(),
                step.title().isBlank() ? "Without a title" : step.title(),
                notes(step),
                marks(step),
                later(step),
                step.leads().contains("") && !(step instanceof PathwayStep.Question)
                        || step instanceof PathwayStep.Handover,
                said(step, true),
                href.apply(step));
    }

    private static Form form(PathwayStep step) {
        return switch (step) {
            case PathwayStep.Question _ -> Form.QUESTION;
            case PathwayStep.Advice _ -> Form.ADVICE;
            case PathwayStep.Act _ -> Form.ACT;
            case PathwayStep.Handover _ -> Form.HANDOVER;
            case PathwayStep.Onward _ -> Form.ONWARD;
        };
    }

    private List<String> notes(PathwayStep step) {
        if (step instanceof PathwayStep.Onward onward) {
            return List.of("Goes on in “%s”".formatted(text.name("pathway " + onward.pathway())));
        }
        var task = task(step);
        return task == null || task.reach().nobody() ? List.of() : List.of("Contact: " + brief(task.reach()));
    }

    private String later(PathwayStep step) {
        var task = task(step);
        if (task == null || task.later().same()) {
            return "";
        }
        return "Nights and weekends: "
                + (task.later().reach().nobody()
                        ? "something is different"
                        : brief(task.later().reach()));
    }

    private static PathwayStep.@Nullable Task task(PathwayStep step) {
        return switch (step) {
            case PathwayStep.Act act -> act.task();
            case PathwayStep.Handover handover -> handover.task();
            case PathwayStep.Question _, PathwayStep.Advice _, PathwayStep.Onward _ -> null;
        };
    }

    /// The first to turn to, and how many more.
    private String brief(PathwayStep.Reach reach) {
        int all = reach.lines().size() + (reach.subject().isEmpty() ? 0 : 1);
        var first = reach.subject().isEmpty() ? reach.lines().getFirst() : reach.subject();
        return text.name(first) + (all > 1 ? ", then %d more".formatted(all - 1) : "");
    }

    private List<String> marks(PathwayStep step) {
        var marks = new ArrayList<String>();
        if (step.key().equals(text.graph().start())) {
            marks.add("First");
        }
        if (text.own().contains(step.key())) {
            marks.add("This area’s own");
        }
        if (text.behind().contains(step.key())) {
            marks.add("The default has changed");
        }
        marks.addAll(said(step, false));
        return marks;
    }

    /// What kind of thing is wrong at a step; where that alone says too little, with the sentence.
    private List<String> said(PathwayStep step, boolean refuses) {
        return text.at(step.key()).stream()
                .filter(finding -> finding.refuses() == refuses)
                .map(finding -> switch (finding.fault()) {
                    case NO_COVER -> brief(finding.sentence());
                    case UNFINISHED -> finding.fault().words() + ": " + brief(finding.sentence());
                    case DEAD_END, CIRCLE, UNREACHED, NOT_PUBLISHED, NO_CONTACT, OTHER_NUMBER, NO_NUMBER ->
                        finding.fault().words();
                })
                .distinct()
                .toList();
    }

    /// What is wrong, without what to do about it.
    private static String brief(String sentence) {
        return sentence.split("[;:]", 2)[0];
    }
}
