package waymark.intelligence.submissions;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.intelligence.reports.GradedForm;
import waymark.intelligence.reports.HandlingForm;
import waymark.intelligence.reports.IntelligenceReports;
import waymark.intelligence.reports.ItemForm;
import waymark.intelligence.reports.Report;
import waymark.intelligence.reports.ReportChanges;
import waymark.intelligence.reports.ReportHead;
import waymark.intelligence.reports.ReportState;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// An officer takes out of a draft what gives the source away, beside what was told, and makes it current.
@Controller
@RequestMapping("/intelligence/reports/{ref}/sanitising")
class SanitisingController {

    private static final String PAGE = "intelligence/submissions/sanitising";

    /// What an officer looks at before a report is current.
    private static final List<Choice> CHECKS = List.of(
            Choice.of("source", "Nobody can tell from it who told: no role, no relationship, no visit"),
            Choice.of(
                    "access",
                    "It says nothing that only one person could know, or it is written so that several could"),
            Choice.of("time", "Exact times and places that lead to the source are made wider"),
            Choice.of("grades", "Each item has its own grades, and none is better than what is known"),
            Choice.of("handling", "The handling fits the item that needs the strictest"));

    /// @param text what was told; empty where it is no longer open
    record View(
            Report report,
            Optional<Ref> submission,
            Optional<SubmissionText> text,
            GradedForm.Options options,
            List<Sanitising.Warning> warnings,
            int blocks,
            FormData form,
            List<Problem> problems) {

        List<Choice> checks() {
            return CHECKS;
        }
    }

    private final IntelligenceReports reports;
    private final ReportChanges changes;
    private final SubmissionIntake intake;
    private final GradedForm graded;
    private final DirectoryApi directory;

    SanitisingController(
            IntelligenceReports reports,
            ReportChanges changes,
            SubmissionIntake intake,
            GradedForm graded,
            DirectoryApi directory) {
        this.reports = reports;
        this.changes = changes;
        this.intake = intake;
        this.graded = graded;
        this.directory = directory;
    }

    /// @throws NotFound where it is no draft of the reader's unit, or rests on what the reader told
    private Report draft(Ref ref) {
        var report = reports.ofOwnUnit(ref);
        if (report.state() != ReportState.DRAFT) {
            throw new NotFound(ref);
        }
        return report;
    }

    private View view(Actor.Person actor, Report report, FormData form, List<Problem> problems) {
        var under = intake.under(report.id());
        var text = under.map(intake::get).flatMap(submission -> intake.text(submission.id()));
        return new View(
                report,
                under,
                text,
                graded.options(actor, report.unit()),
                text.map(raw -> warnings(actor, raw, form)).orElse(List.of()),
                ItemForm.blocks(form, () -> 1),
                form,
                problems);
    }

    private List<Sanitising.Warning> warnings(Actor.Person actor, SubmissionText raw, FormData form) {
        var lines = new ArrayList<String>();
        lines.add(form.text("about"));
        for (int place = 1; place <= ItemForm.MOST; place++) {
            lines.add(form.text("text-" + place)); // one that is to go is empty, and those after it are looked at too
        }
        return Sanitising.warnings(
                raw,
                lines,
                directory.organisations(actor).stream().map(one -> one.name()).toList());
    }

    private FormData filled(Report report) {
        var form = FormData.version(report.version());
        ReportHead.filled(form, report);
        ItemForm.filled(form, reports.items(report.id()));
        return HandlingForm.filled(
                form,
                report,
                reports.conditions(report.id()).stream()
                        .filter(one -> one.endedAt() == null)
                        .toList());
    }

    @GetMapping
    @Allow(HANDLE_INTELLIGENCE)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var report = draft(ref);
        reports.open(actor, ref);
        return Page.show(PAGE, view(actor, report, filled(report), List.of()));
    }

    /// Saves it, or saves it and makes it current.
    @PostMapping
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var report = draft(ref);
        boolean current = form.text("act").equals("current");
        var read = graded.read(form, graded.options(actor, report.unit())).then(one -> checked(form, current, one));
        return switch (read) {
            case Ruling.Refused<GradedForm.Graded>(var problems) ->
                Page.refuse(PAGE, view(actor, report, form, problems));
            case Ruling.Agreed<GradedForm.Graded>(var one) ->
                changes.rewrite(actor, report, form.version(), one.head(), one.items(), one.handling(), current)
                        ? Page.go(
                                Notice.done(
                                        current ? "Current: shared as its handling code allows" : "Saved as a draft"),
                                current ? "/intelligence/reports/%s" : "/intelligence/reports/%s/sanitising",
                                ref)
                        : Page.merged(PAGE, view(actor, draft(ref), filled(draft(ref)), List.of()));
        };
    }

    private static Ruling<GradedForm.Graded> checked(FormData form, boolean current, GradedForm.Graded graded) {
        return current
                        && !form.all("checks")
                                .containsAll(CHECKS.stream().map(Choice::value).toList())
                ? Ruling.refused("checks", "Tick each check before it is made current")
                : Ruling.agreed(graded);
    }
}
