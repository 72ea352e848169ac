package waymark.intelligence.submissions;

import static waymark.kernel.Permission.SUBMIT_INTELLIGENCE;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.intelligence.reports.Marking;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Somebody tells the intelligence unit what they saw or heard, on one page, and hears what became of it.
@Controller
@RequestMapping("/intelligence/submissions")
class SubmissionsController {

    private static final String LIST = "intelligence/submissions/submissions";
    private static final String FORM = "intelligence/submissions/submission";
    private static final List<Choice> YES_NO_UNSURE =
            List.of(Choice.of("YES", "Yes"), Choice.of("NO", "No"), Choice.of("UNSURE", "I am not sure"));

    record Index(List<Submissions.Own> own) {}

    /// @param report reference of the public report that is passed in; empty for none
    record View(List<Choice> areas, String report, FormData form, List<Problem> problems) {

        List<Choice> yesNoUnsure() {
            return YES_NO_UNSURE;
        }
    }

    private final Submissions submissions;
    private final ReceivingUnits units;
    private final DirectoryApi directory;

    SubmissionsController(Submissions submissions, ReceivingUnits units, DirectoryApi directory) {
        this.submissions = submissions;
        this.units = units;
        this.directory = directory;
    }

    @GetMapping
    @Allow(SUBMIT_INTELLIGENCE)
    ModelAndView list(Actor.Person actor) {
        return Page.show(LIST, new Index(submissions.own(actor)));
    }

    private View view(Actor.Person actor, String report, FormData form, List<Problem> problems) {
        return new View(
                Choice.from(directory.areas(actor), area -> area.code(), area -> area.name()),
                Ref.parse(report).map(Ref::value).orElse(""),
                form,
                problems);
    }

    /// @param report the public report that somebody of the reports team passes in
    @GetMapping("/new")
    @Allow(SUBMIT_INTELLIGENCE)
    ModelAndView form(@RequestParam(defaultValue = "") String report, Actor.Person actor) {
        return Page.show(FORM, view(actor, report, FormData.empty(), List.of()));
    }

    @PostMapping("/new")
    @Allow(SUBMIT_INTELLIGENCE)
    ModelAndView tell(FormData form, Actor.Person actor) {
        var view = view(actor, form.text("report"), form, List.of());
        var read = form.read(reader -> read(reader, view, actor));
        return switch (read) {
            case Ruling.Refused<Submissions.Told>(var problems) ->
                Page.refuse(FORM, new View(view.areas(), view.report(), form, problems));
            case Ruling.Agreed<Submissions.Told>(var told) ->
                Page.go(
                        Notice.done("Thank you. It has arrived as %s. When there is a reply, you can read it here"
                                .formatted(submissions.tell(actor, told))),
                        "/intelligence/submissions");
        };
    }

    private Submissions.Told read(FormReader reader, View view, Actor.Person actor) {
        var what = text(reader, "what", "What you saw or heard", 4_000, "Enter what you saw or heard");
        var where = reader.line("where", "Where", 300);
        reader.when(Marking.aboveOfficial(where), "where", Marking.REFUSED);
        var area = reader.choice("area", view.areas(), Choice::value, "Choose the area, so that the right unit gets it")
                .value();
        var unit = unit(reader, area, actor);
        var when = reader.line("when", "When", 200);
        reader.when(Marking.aboveOfficial(when), "when", Marking.REFUSED);
        var howKnown = text(reader, "howKnown", "How you know", 2_000, "Enter how you know it");
        var others = choice(reader, "others", "Choose whether others know it too");
        var harm = choice(reader, "harm", "Choose whether somebody could be harmed");
        var contact = reader.choice(
                        "contact", List.of("yes", "no"), word -> word, "Choose whether you may be contacted about it")
                .equals("yes");
        return new Submissions.Told(
                unit.orElse(""),
                area,
                new SubmissionText(what, where, when, howKnown, others),
                reader.form().ticked("urgent"),
                harm,
                contact,
                report(view.report()));
    }

    private Optional<String> unit(FormReader reader, String area, Actor.Person actor) {
        if (reader.form().text("area").isEmpty()) {
            return Optional.empty();
        }
        var unit = units.of(actor, area);
        reader.when(
                unit.isEmpty(),
                "area",
                "No intelligence unit is set for this area yet. Call 101 and tell them; nothing was sent");
        return unit;
    }

    private static @Nullable Ref report(String report) {
        return report.isEmpty() ? null : new Ref(report);
    }

    private static String text(FormReader reader, String name, String what, int most, String missing) {
        var text = reader.required(name, what, most, missing);
        reader.when(Marking.aboveOfficial(text), name, Marking.REFUSED);
        return text;
    }

    private static String choice(FormReader reader, String name, String missing) {
        return reader.choice(name, YES_NO_UNSURE, Choice::value, missing).value();
    }

    /// Whoever told says that they read what became of it.
    @PostMapping("/{ref}/heard")
    @Allow(SUBMIT_INTELLIGENCE)
    ModelAndView heard(@PathVariable Ref ref, Actor.Person actor) {
        submissions.heard(actor, ref);
        return Page.go("/intelligence/submissions");
    }
}
