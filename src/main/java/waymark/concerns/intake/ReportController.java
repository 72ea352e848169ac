package waymark.concerns.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.crowd.Crowd;
import waymark.concerns.crowd.Puzzle;
import waymark.concerns.files.FileIntake;
import waymark.concerns.places.Gazetteer;
import waymark.concerns.places.Whereabouts;
import waymark.directory.HelpLine;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Public;
import waymark.web.Language;
import waymark.web.Page;

/// Where anybody says what they saw, one question a page. Nothing is kept before it is sent: the answers so far stand
/// in
/// the page. Whoever is signed in is asked to sign out first, so that a report is nobody's.
@Controller
@RequestMapping("/report")
class ReportController {

    record Start(List<HelpLine> lines, TeamHours.Now hours) {}

    /// @param crowded whether places were not looked for because reports go first
    /// @param puzzle work for the browser where it is crowded, else empty
    /// @param custodian whether anybody may open how to reach a reporter
    record View(
            Step step,
            ReportForm form,
            Whereabouts where,
            boolean crowded,
            String puzzle,
            boolean custodian,
            List<Problem> problems) {

        boolean empty(Step asked) {
            return asked.fields().stream().allMatch(field -> form.answer(field).isEmpty());
        }
    }

    /// @param held what a telephone kept it under, or empty
    record Sent(Receipt receipt, boolean danger, FilesForm files, String held, TeamHours.Now hours) {}

    /// Nothing could be kept: the numbers to ring, and what was written, to be copied.
    record NotKept(List<HelpLine> lines, ReportForm form) {}

    private final PublicFacts facts;
    private final Gazetteer gazetteer;
    private final Intake intake;
    private final FileIntake files;
    private final Crowd crowd;
    private final Puzzle puzzles;

    ReportController(
            PublicFacts facts, Gazetteer gazetteer, Intake intake, FileIntake files, Crowd crowd, Puzzle puzzles) {
        this.facts = facts;
        this.gazetteer = gazetteer;
        this.intake = intake;
        this.files = files;
        this.crowd = crowd;
        this.puzzles = puzzles;
    }

    @GetMapping
    @Public
    ModelAndView start(HttpServletRequest request) {
        return signedIn(request)
                .orElseGet(() -> Page.show("concerns/intake/start", new Start(facts.lines(), facts.hours())));
    }

    /// A page of questions has no address of its own to come back to: it begins anew.
    @GetMapping("/{step}")
    @Public
    ModelAndView again(@PathVariable String step, @RequestParam(defaultValue = "") String language) {
        return Page.go("/report"
                + Language.of(language)
                        .map(chosen -> "?language=" + chosen.tag())
                        .orElse(""));
    }

    /// The page of that question, with what was answered before it.
    ///
    /// @param from the page that is left
    /// @param find given where places are to be looked for
    @PostMapping("/{step}")
    @Public
    ModelAndView step(
            @PathVariable String step,
            ReportForm form,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String find,
            HttpServletRequest request) {
        var wanted = Step.of(step).orElseThrow(() -> new NotFound("question"));
        return signedIn(request).orElseGet(() -> {
            var wrong = Step.of(from).filter(left -> !form.problems(left).isEmpty());
            return wrong.map(left -> refused(left, form, form.problems(left)))
                    .orElseGet(() -> Page.show("concerns/intake/step", view(wanted, form, !find.isEmpty(), List.of())));
        });
    }

    @PostMapping("/sent")
    @Public
    ModelAndView send(
            ReportForm form,
            @RequestParam(defaultValue = "") String puzzle,
            @RequestParam(defaultValue = "") String solved,
            HttpServletRequest request,
            Locale locale) {
        return signedIn(request).orElseGet(() -> {
            for (var step : Step.values()) {
                if (!form.problems(step).isEmpty()) {
                    return refused(step, form, form.problems(step));
                }
            }
            return form.missing().isEmpty()
                    ? crowd.through(puzzles.isSolved(puzzle, solved), () -> sent(form, locale))
                    : refused(Step.WHAT, form, form.missing());
        });
    }

    private ModelAndView sent(ReportForm form, Locale locale) {
        var report = form.report(
                facts.codes(), form.chosen(gazetteer), Language.of(locale).tag());
        return intake.take(form.onceOrFresh(), report, form.reachedBy())
                .map(receipt -> Page.show(
                        "concerns/intake/sent",
                        new Sent(receipt, form.inDanger(), FilesForm.of(files), "", facts.hours())))
                .orElseGet(() -> {
                    var page = Page.show("concerns/intake/notKept", new NotKept(facts.lines(), form));
                    page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
                    return page;
                });
    }

    private ModelAndView refused(Step step, ReportForm form, List<Problem> problems) {
        return Page.refuse("concerns/intake/step", view(step, form, false, problems));
    }

    private View view(Step step, ReportForm form, boolean sought, List<Problem> problems) {
        boolean crowded = crowd.isThick();
        boolean looks = sought && !crowded;
        var puzzle = step == Step.CHECK && crowded ? puzzles.drawn() : "";
        var where = form.whereabouts(gazetteer, facts.areas(), looks);
        return new View(step, form, where, sought && crowded, puzzle, facts.custodian(), problems);
    }

    static Optional<ModelAndView> signedIn(HttpServletRequest request) {
        return SignedIn.instead(request);
    }
}
