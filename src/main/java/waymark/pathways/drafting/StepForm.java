package waymark.pathways.drafting;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ruling;
import waymark.pathways.editions.Sent;
import waymark.pathways.editions.StepKind;
import waymark.pathways.graph.PathwayStep;
import waymark.web.forms.Choice;

/// One step as it is typed. Lists are typed one a line.
record StepForm(
        StepKind kind,
        String key,
        String title,
        Said said,
        Done done,
        List<Row> answers,
        String hint,
        String next,
        String pathway,
        int version) {

    static final int TITLE = 200;
    static final int TEXT = 4000;

    /// Empty rows that a question's form offers beside its answers.
    private static final int MORE = 3;

    record Said(String text, String say, String avoid, String record, String basis, String consent) {}

    record Done(String who, String by, String subject, List<String> lines, Later later) {}

    record Later(String text, String subject, List<String> lines) {}

    /// An answer being typed; an empty one is none.
    record Row(String key, String label, String hint, String next) {
        boolean empty() {
            return label.isEmpty() && hint.isEmpty() && next.isEmpty();
        }
    }

    static StepForm empty(StepKind kind, int version) {
        return new StepForm(
                kind,
                "",
                "",
                new Said("", "", "", "", "", ""),
                new Done("", "", "", List.of(), new Later("", "", List.of())),
                rows(List.of()),
                "",
                "",
                "",
                version);
    }

    static StepForm of(Sent sent, StepKind kind, String key) {
        return new StepForm(
                kind,
                key,
                sent.text("title"),
                new Said(
                        sent.text("text"),
                        sent.text("say"),
                        sent.text("avoid"),
                        sent.text("record"),
                        sent.text("basis"),
                        sent.text("consent")),
                new Done(
                        sent.text("who"),
                        sent.text("by"),
                        sent.text("subject"),
                        sent.all("lines"),
                        new Later(sent.text("later"), sent.text("later-subject"), sent.all("later-lines"))),
                rows(sent),
                sent.text("hint"),
                sent.text("next"),
                sent.text("pathway"),
                sent.version());
    }

    private static List<Row> rows(Sent sent) {
        return Stream.iterate(0, place -> place + 1)
                .limit(20)
                .filter(place -> sent.fields().containsKey("answer-" + place + "-label"))
                .map(place -> new Row(
                        sent.text("answer-" + place + "-key"),
                        sent.text("answer-" + place + "-label"),
                        sent.text("answer-" + place + "-hint"),
                        sent.text("answer-" + place + "-next")))
                .toList();
    }

    private static List<Row> rows(List<PathwayStep.Answer> answers) {
        var rows = new ArrayList<>(answers.stream()
                .map(one -> new Row(one.key(), one.label(), one.hint(), one.next()))
                .toList());
        for (int more = 0; more < MORE; more++) {
            rows.add(new Row("", "", "", ""));
        }
        return List.copyOf(rows);
    }

    /// The form filled from a step.
    static StepForm of(PathwayStep step, int version) {
        var empty = empty(StepKind.of(step), version);
        return switch (step) {
            case PathwayStep.Question question ->
                new StepForm(
                        empty.kind,
                        step.key(),
                        step.title(),
                        new Said("", "", "", "", question.basis(), ""),
                        empty.done,
                        rows(question.answers()),
                        question.hint(),
                        "",
                        "",
                        version);
            case PathwayStep.Advice advice -> empty.with(step, said(advice.guidance()), empty.done, advice.next());
            case PathwayStep.Act act -> empty.with(step, said(act.guidance()), done(act.task()), act.next());
            case PathwayStep.Handover handover ->
                empty.with(step, said(handover.guidance()), done(handover.task()), "");
            case PathwayStep.Onward onward ->
                new StepForm(
                        empty.kind,
                        step.key(),
                        step.title(),
                        empty.said,
                        empty.done,
                        empty.answers,
                        "",
                        "",
                        onward.pathway(),
                        version);
        };
    }

    private StepForm with(PathwayStep step, Said now, Done then, String leads) {
        return new StepForm(kind, step.key(), step.title(), now, then, answers, "", leads, "", version);
    }

    private static Said said(PathwayStep.Guidance guidance) {
        return new Said(
                guidance.text(),
                String.join("\n", guidance.say()),
                String.join("\n", guidance.avoid()),
                String.join("\n", guidance.record()),
                guidance.basis(),
                guidance.consent());
    }

    private static Done done(PathwayStep.Task task) {
        return new Done(
                task.who(),
                task.by(),
                task.reach().subject(),
                task.reach().lines(),
                new Later(
                        task.later().text(),
                        task.later().reach().subject(),
                        task.later().reach().lines()));
    }

    /// The step that was typed. Only what makes no step at all is refused here: a draft may still be unsound.
    ///
    /// @param taken keys of the steps that are there already, for a new one
    Ruling<PathwayStep> step(Set<String> taken) {
        var problems = new Problems();
        problems.when(title.isEmpty(), "title", kind == StepKind.QUESTION ? "Enter the question" : "Enter a title");
        problems.when(title.length() > TITLE, "title", "The title must be 200 characters or fewer");
        problems.when(said.text.length() > TEXT, "text", "The text must be 4,000 characters or fewer");
        problems.when(kind == StepKind.ONWARD && pathway.isEmpty(), "pathway", "Choose the pathway it leads on to");
        for (int place = 0; place < answers.size(); place++) {
            var row = answers.get(place);
            problems.when(
                    !row.empty() && row.label.isEmpty(),
                    "answer-" + place + "-label",
                    "Enter the words of this answer, or empty the whole row");
        }
        var id = key.isEmpty() ? free(slug(title), taken) : key;
        return problems.or(() -> made(id));
    }

    /// Contacts and pathways that the page did not offer: something else than the page sent them. What the step
    /// held before may stay, since a line may have ended. Where a step leads may be anything in a draft, which
    /// names its own dead ends.
    List<Problem> notOffered(StepController.View page, StepForm before) {
        var problems = new ArrayList<Problem>();
        var subjects = values(page.subjects(), List.of("", before.done.subject, before.done.later.subject));
        var lines = values(page.lines(), before.done.lines);
        lines.addAll(before.done.later.lines);
        check(problems, "subject", List.of(done.subject), subjects);
        check(problems, "lines", done.lines, lines);
        check(problems, "later-subject", List.of(done.later.subject), subjects);
        check(problems, "later-lines", done.later.lines, lines);
        check(problems, "pathway", List.of(pathway), values(page.pathways(), List.of("", before.pathway)));
        return problems;
    }

    private static Set<String> values(List<Choice> offered, List<String> further) {
        var values = new HashSet<>(further);
        offered.forEach(choice -> values.add(choice.value()));
        return values;
    }

    private static void check(List<Problem> problems, String field, List<String> chosen, Set<String> offered) {
        if (!offered.containsAll(chosen)) {
            problems.add(new Problem(field, "Choose from the list"));
        }
    }

    private PathwayStep made(String id) {
        return switch (kind) {
            case QUESTION -> new PathwayStep.Question(id, title, hint, said.basis, answered());
            case ADVICE -> new PathwayStep.Advice(id, title, guidance(), next);
            case ACT -> new PathwayStep.Act(id, title, guidance(), task(), next);
            case HANDOVER -> new PathwayStep.Handover(id, title, guidance(), task());
            case ONWARD -> new PathwayStep.Onward(id, title, pathway);
        };
    }

    private List<PathwayStep.Answer> answered() {
        var found = new ArrayList<PathwayStep.Answer>();
        for (var row : answers) {
            if (!row.empty()) {
                var taken = found.stream().map(PathwayStep.Answer::key).collect(java.util.stream.Collectors.toSet());
                var id = row.key.isEmpty() ? free(slug(row.label), taken) : row.key;
                found.add(new PathwayStep.Answer(id, row.label, row.hint, row.next));
            }
        }
        return found;
    }

    private PathwayStep.Guidance guidance() {
        return new PathwayStep.Guidance(
                said.text, lines(said.say), lines(said.avoid), lines(said.record), said.basis, said.consent);
    }

    private PathwayStep.Task task() {
        var later = done.later;
        return new PathwayStep.Task(
                done.who,
                done.by,
                new PathwayStep.Reach(done.subject, done.lines),
                new PathwayStep.Later(later.text, new PathwayStep.Reach(later.subject, later.lines)));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
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
