package waymark.intelligence.retention;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.intelligence.reports.IntelligenceReports;
import waymark.intelligence.reports.Report;
import waymark.intelligence.reports.ReviewRules;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Reports are reviewed by their group: kept until the next review, withdrawn, or deleted by two people.
@Controller
class ReportReviewController {

    private static final String PAGE = "intelligence/retention/review";
    private static final String DELETION = "intelligence/retention/deletion";
    private static final int AHEAD_DAYS = 60;

    record Index(List<Deletions.Due> due, List<Deletions.Unused> unused, List<Deletion> deletions, LocalDate today) {}

    /// @param next when it is looked at again if it is kept
    record View(Report report, Optional<Deletion> asked, LocalDate next, FormData form, List<Problem> problems) {

        List<Choice> decisions() {
            return List.of(
                    Choice.of("KEEP", "Keep it until the next review"),
                    Choice.of("DELETE", "Delete it", "A second officer of the unit does it"));
        }

        List<Choice> reasons() {
            return Choice.from(List.of(Deletion.Reason.values()), Enum::name, Deletion.Reason::words);
        }
    }

    /// @param second true where the reader may decide: an officer of the unit who neither asked nor told it
    record Certificate(Deletion deletion, boolean second) {}

    private record Decided(boolean keep, String reason, Optional<Deletion.Reason> why) {}

    private final IntelligenceReports reports;
    private final Deletions deletions;
    private final ReviewRules rules;
    private final Clock clock;

    ReportReviewController(IntelligenceReports reports, Deletions deletions, ReviewRules rules, Clock clock) {
        this.reports = reports;
        this.deletions = deletions;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/intelligence/reviews")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView list() {
        return Page.show(
                "intelligence/retention/reviews",
                new Index(deletions.due(AHEAD_DAYS), deletions.unused(), deletions.all(), LocalDate.now(clock)));
    }

    private View view(Report report, FormData form, List<Problem> problems) {
        return new View(
                report,
                deletions.asked(report.id()),
                rules.next(report.reviewGroup(), LocalDate.now(clock), true),
                form,
                problems);
    }

    @GetMapping("/intelligence/reports/{ref}/review")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView review(@PathVariable Ref ref) {
        var report = reports.ofOwnUnit(ref);
        return Page.show(PAGE, view(report, FormData.version(report.version()), List.of()));
    }

    @PostMapping("/intelligence/reports/{ref}/review")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView decide(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var report = reports.ofOwnUnit(ref);
        var view = view(report, form, List.of());
        var read = form.read(reader -> {
            boolean keep = reader.choice(
                            "decision", List.of("KEEP", "DELETE"), word -> word, "Choose whether to keep or delete it")
                    .equals("KEEP");
            reader.when(!keep && view.asked().isPresent(), "decision", "Somebody asked for it already");
            boolean kept = form.text("decision").equals("KEEP");
            var why = kept
                    ? Optional.<Deletion.Reason>empty()
                    : Optional.of(reader.choice("why", Deletion.Reason.class, "Choose why it is deleted"));
            return new Decided(
                    keep,
                    kept
                            ? reader.requiredLine(
                                    "reason", "The purpose", 300, "Enter for which policing purpose it is kept")
                            : "",
                    why);
        });
        return switch (read) {
            case Ruling.Refused<Decided>(var problems) -> Page.refuse(PAGE, view(report, form, problems));
            case Ruling.Agreed<Decided>(var decided) -> answer(actor, report, form, view, decided);
        };
    }

    private ModelAndView answer(Actor.Person actor, Report report, FormData form, View view, Decided decided) {
        if (decided.why().isPresent()) {
            return Page.go(
                    Notice.done("A second officer of your unit is asked to delete it"),
                    "/intelligence/deletions/"
                            + deletions.ask(actor, report, decided.why().orElseThrow()));
        }
        return deletions.keep(actor, report, form.version(), decided.reason(), view.next())
                ? Page.go(Notice.done("Kept until the next review"), "/intelligence/reviews")
                : Page.conflict(PAGE, view(reports.ofOwnUnit(report.ref()), form, List.of()));
    }

    /// What waits for a second officer, or the certificate of what was deleted.
    @GetMapping("/intelligence/deletions/{ref}")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView deletion(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(DELETION, certificate(deletions.get(ref), actor));
    }

    private static Certificate certificate(Deletion deletion, Actor.Person actor) {
        return new Certificate(
                deletion,
                deletion.asked()
                        && !deletion.told()
                        && !deletion.askedBy().equals(actor.id())
                        && actor.may(Permission.HANDLE_INTELLIGENCE));
    }

    @PostMapping("/intelligence/deletions/{ref}")
    @Allow(HANDLE_INTELLIGENCE)
    ModelAndView settle(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var deletion = deletions.get(ref);
        if (!certificate(deletion, actor).second()) {
            throw new NotFound(ref);
        }
        boolean delete = form.text("act").equals("delete");
        boolean done = !delete
                ? deletions.refuse(actor, deletion, form.version())
                : deletion.ofReport()
                        ? deletions.delete(actor, deletion, form.version())
                        : deletions.destroy(actor, deletion, form.version());
        return done
                ? Page.go(
                        Notice.done(delete ? "Deleted. This is the certificate" : "Refused: it stays"),
                        "/intelligence/deletions/" + ref)
                : Page.conflict(DELETION, certificate(deletions.get(ref), actor));
    }
}
