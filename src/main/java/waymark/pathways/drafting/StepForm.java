package waymark.pathways.drafting;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.pathways.editions.StepKind;
import waymark.pathways.graph.PathwayStep;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The form of one step. Lists are typed one a line.
///
/// @param key of the step; empty for a new one
record StepForm(StepKind kind, String key, FormData fields) {

    static final int TEXT = FormReader.TEXT;

    /// Empty rows that a question's form offers beside its answers.
    private static final int MORE = 3;

    /// More answers than this are not read.
    private static final int ROWS = 20;

    /// An answer being typed; an empty one is none.
    record Row(String key, String label, String hint, String next) {
        boolean empty() {
            return label.isEmpty() && hint.isEmpty() && next.isEmpty();
        }
    }

    static StepForm empty(StepKind kind, int version) {
        return new StepForm(kind, "", answers(FormData.version(version), List.of()));
    }

    /// The form filled from a step.
    static StepForm of(PathwayStep step, int version) {
        var fields = FormData.version(version).with("title", step.title());
        var filled = switch (step) {
            case PathwayStep.Question question ->
                answers(fields.with("basis", question.basis()).with("hint", question.hint()), question.answers());
            case PathwayStep.Advice advice ->
                guidance(fields, advice.guidance()).with("next", advice.next());
            case PathwayStep.Act act ->
                task(guidance(fields, act.guidance()), act.task()).with("next", act.next());
            case PathwayStep.Handover handover -> task(guidance(fields, handover.guidance()), handover.task());
            case PathwayStep.Onward onward -> fields.with("pathway", onward.pathway());
        };
        return new StepForm(StepKind.of(step), step.key(), filled);
    }

    private static FormData answers(FormData fields, List<PathwayStep.Answer> answers) {
        for (int place = 0; place < answers.size() + MORE; place++) {
            var one = place < answers.size() ? answers.get(place) : new PathwayStep.Answer("", "", "", "");
            fields.with(row(place, "key"), one.key())
                    .with(row(place, "label"), one.label())
                    .with(row(place, "hint"), one.hint())
                    .with(row(place, "next"), one.next());
        }
        return fields;
    }

    private static FormData guidance(FormData fields, PathwayStep.Guidance guidance) {
        return fields.with("text", guidance.text())
                .with("say", String.join("\n", guidance.say()))
                .with("avoid", String.join("\n", guidance.avoid()))
                .with("record", String.join("\n", guidance.record()))
                .with("basis", guidance.basis())
                .with("consent", guidance.consent());
    }

    private static FormData task(FormData fields, PathwayStep.Task task) {
        var later = task.later();
        return fields.with("who", task.who())
                .with("by", task.by())
                .with("subject", task.reach().subject())
                .with("lines", task.reach().lines())
                .with("later", later.text())
                .with("later-subject", later.reach().subject())
                .with("later-lines", later.reach().lines());
    }

    private static String row(int place, String part) {
        return "answer-%d-%s".formatted(place, part);
    }

    int version() {
        return fields.version();
    }

    /// The answers as typed, with the empty rows that were offered.
    List<Row> answers() {
        return IntStream.range(0, ROWS)
                .filter(place -> fields.has(row(place, "label")))
                .mapToObj(place -> new Row(
                        fields.text(row(place, "key")),
                        fields.text(row(place, "label")),
                        fields.text(row(place, "hint")),
                        fields.text(row(place, "next"))))
                .toList();
    }

    /// The step that was typed. Only what makes no step at all is refused here: a draft may still be unsound.
    ///
    /// @param taken keys of the steps that are there already, for a new one
    Ruling<PathwayStep> step(Set<String> taken) {
        return fields.read(reader -> {
            boolean question = kind == StepKind.QUESTION;
            var title = reader.requiredLine(
                    "title",
                    question ? "Question" : "Title",
                    FormReader.TITLE,
                    question ? "Enter the question" : "Enter a title");
            reader.text("text", "What to do or know", TEXT);
            reader.when(
                    kind == StepKind.ONWARD && fields.text("pathway").isEmpty(),
                    "pathway",
                    "Choose the pathway it leads on to");
            var rows = answers();
            for (int place = 0; place < rows.size(); place++) {
                var row = rows.get(place);
                reader.when(
                        !row.empty() && row.label().isEmpty(),
                        row(place, "label"),
                        "Enter the words of this answer, or empty the whole row");
            }
            return step(key.isEmpty() ? free(slug(title), taken) : key, title);
        });
    }

    /// Contacts and pathways that the page did not offer: something else than the page sent them. What the
    /// step held before may stay, since a line may have ended. Where a step leads may be anything in a draft,
    /// which names its own dead ends.
    List<Problem> notOffered(StepViews.View page, StepForm before) {
        var subjects = values(
                page.subjects(), List.of("", before.fields.text("subject"), before.fields.text("later-subject")));
        var lines = values(page.lines(), before.fields.all("lines"));
        lines.addAll(before.fields.all("later-lines"));
        var onward = values(page.pathways(), List.of("", before.fields.text("pathway")));
        return Stream.of(
                        check("subject", List.of(fields.text("subject")), subjects),
                        check("lines", fields.all("lines"), lines),
                        check("later-subject", List.of(fields.text("later-subject")), subjects),
                        check("later-lines", fields.all("later-lines"), lines),
                        check("pathway", List.of(fields.text("pathway")), onward))
                .flatMap(found -> found)
                .toList();
    }

    private static Set<String> values(List<Choice> offered, List<String> further) {
        var values = new HashSet<>(further);
        offered.forEach(choice -> values.add(choice.value()));
        return values;
    }

    private static Stream<Problem> check(String field, List<String> chosen, Set<String> offered) {
        return offered.containsAll(chosen) ? Stream.empty() : Stream.of(new Problem(field, "Choose from the list"));
    }

    private PathwayStep step(String id, String title) {
        var next = fields.text("next");
        return switch (kind) {
            case QUESTION -> new PathwayStep.Question(id, title, fields.text("hint"), fields.text("basis"), answered());
            case ADVICE -> new PathwayStep.Advice(id, title, guidance(), next);
            case ACT -> new PathwayStep.Act(id, title, guidance(), task(), next);
            case HANDOVER -> new PathwayStep.Handover(id, title, guidance(), task());
            case ONWARD -> new PathwayStep.Onward(id, title, fields.text("pathway"));
        };
    }

    private List<PathwayStep.Answer> answered() {
        var found = new ArrayList<PathwayStep.Answer>();
        for (var row : answers()) {
            if (!row.empty()) {
                var taken = found.stream().map(PathwayStep.Answer::key).collect(Collectors.toSet());
                var id = row.key().isEmpty() ? free(slug(row.label()), taken) : row.key();
                found.add(new PathwayStep.Answer(id, row.label(), row.hint(), row.next()));
            }
        }
        return found;
    }

    private PathwayStep.Guidance guidance() {
        return new PathwayStep.Guidance(
                fields.text("text"),
                fields.lines("say"),
                fields.lines("avoid"),
                fields.lines("record"),
                fields.text("basis"),
                fields.text("consent"));
    }

    private PathwayStep.Task task() {
        return new PathwayStep.Task(
                fields.text("who"),
                fields.text("by"),
                new PathwayStep.Reach(fields.text("subject"), fields.all("lines")),
                new PathwayStep.Later(
                        fields.text("later"),
                        new PathwayStep.Reach(fields.text("later-subject"), fields.all("later-lines"))));
    }

    private static String slug(String words) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("(^-|-$)", "");
        var cut = plain.length() > 30 ? plain.substring(0, 30).replaceAll("-$", "") : plain;
        return cut.isEmpty() ? "step" : cut;
    }

    private static String free(String wanted, Set<String> taken) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? wanted : wanted + "-" + number)
                .filter(one -> !taken.contains(one))
                .findFirst()
                .orElseThrow();
    }
}
