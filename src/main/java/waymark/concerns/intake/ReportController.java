package waymark.concerns.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.concerns.admission.AdmissionQueue;
import waymark.concerns.admission.ProofOfWork;
import waymark.concerns.files.FileIntake;
import waymark.concerns.places.Gazetteer;
import waymark.concerns.places.LocationChoices;
import waymark.contacts.numbers.HelpLine;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Public;
import waymark.web.Page;
import waymark.web.language.Language;

/// Where anybody says what they saw, one question a page. Nothing is kept before it is sent: the answers so far travel
/// in the page, sealed ([Drafts]). Anybody signed in is asked to sign out first, so that a report is nobody's.
@Controller
@RequestMapping("/report")
class ReportController {

    /// @param gone true where a page was sent again too late, or after its reader had left
    record Start(List<HelpLine> lines, TeamHours.Now hours, boolean gone) {}

    /// @param carried the answers so far, sealed
    /// @param outside whether the place is outside the areas
    /// @param helpline offered where the place is outside the areas
    /// @param crowded whether places were not looked for because reports go first
    /// @param puzzle work for the browser where it is crowded, else empty
    /// @param custodian whether anybody may open how to reach a reporter
    /// @param again true where a browser without scripts loaded the page again, and lost what was typed on it
    record View(
            ReportStep step,
            ReportForm form,
            Drafts.Carried carried,
            LocationChoices where,
            boolean outside,
            Optional<HelpLine> helpline,
            boolean crowded,
            String puzzle,
            boolean custodian,
            boolean again,
            List<Problem> problems) {

        boolean empty(ReportStep asked) {
            return asked.fields().stream().allMatch(field -> form.answer(field).isEmpty());
        }
    }

    /// @param held what a telephone kept it under, or empty
    record Sent(
            Receipt receipt,
            boolean danger,
            FilesForm files,
            String held,
            Drafts.Carried carried,
            TeamHours.Now hours) {}

    /// Nothing could be kept: the numbers to ring, and what was written, to be copied.
    record NotKept(List<HelpLine> lines, ReportForm form, Drafts.Carried carried) {}

    private static final String HELPLINE = "MS_HELPLINE";

    private final PublicFacts facts;
    private final Drafts drafts;
    private final Gazetteer gazetteer;
    private final Intake intake;
    private final FileIntake files;
    private final AdmissionQueue crowd;
    private final ProofOfWork puzzles;

    ReportController(
            PublicFacts facts,
            Drafts drafts,
            Gazetteer gazetteer,
            Intake intake,
            FileIntake files,
            AdmissionQueue crowd,
            ProofOfWork puzzles) {
        this.facts = facts;
        this.drafts = drafts;
        this.gazetteer = gazetteer;
        this.intake = intake;
        this.files = files;
        this.crowd = crowd;
        this.puzzles = puzzles;
    }

    @GetMapping
    @Public
    ModelAndView start(HttpServletRequest request) {
        return signedIn(request).orElseGet(() -> Page.show("concerns/intake/start", start(false)));
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

    /// The page of that question, with what was answered before it. Where it was is looked up on the way to the
    /// question
    /// after it.
    ///
    /// @param draft the answers before, sealed
    /// @param from the page that is left
    /// @param asked not empty where places were looked for and the page asked which of them it is
    @PostMapping("/{step}")
    @Public
    ModelAndView step(
            @PathVariable String step,
            ReportForm form,
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String asked,
            HttpServletRequest request) {
        var wanted = ReportStep.of(step).orElseThrow(() -> new NotFound("question"));
        return signedIn(request)
                .orElseGet(() -> drafts.open(draft)
                        .map(before -> {
                            var now = form.over(before.answers());
                            var left = ReportStep.of(from);
                            var problems = left.map(now::problems).orElse(List.of());
                            if (left.isPresent() && !problems.isEmpty()) {
                                return refused(before, left.get(), now, problems);
                            }
                            boolean places = wanted == ReportStep.PLACE.next()
                                    && left.equals(Optional.of(ReportStep.PLACE))
                                    && asked.isEmpty()
                                    && now.isUnplaced()
                                    && !facts.areas().isEmpty();
                            if (places) {
                                return Page.show(
                                        "concerns/intake/step", view(before, ReportStep.PLACE, now, true, List.of()));
                            }
                            boolean leaves = left.equals(Optional.of(ReportStep.PLACE)) && wanted != ReportStep.PLACE;
                            boolean again = wanted == ReportStep.PLACE && !asked.isEmpty();
                            return Page.show(
                                    "concerns/intake/step",
                                    view(before, wanted, leaves ? now.placed(own()) : now, again, List.of()));
                        })
                        .orElseGet(this::gone));
    }

    @PostMapping("/sent")
    @Public
    ModelAndView send(
            ReportForm form,
            @RequestParam(defaultValue = "") String draft,
            @RequestParam(defaultValue = "") String puzzle,
            @RequestParam(defaultValue = "") String solved,
            HttpServletRequest request,
            Locale locale) {
        return signedIn(request)
                .orElseGet(() -> drafts.open(draft)
                        .map(before -> {
                            var now = form.over(before.answers());
                            for (var step : ReportStep.values()) {
                                if (!now.problems(step).isEmpty()) {
                                    return refused(before, step, now, now.problems(step));
                                }
                            }
                            return now.missing().isEmpty()
                                    ? crowd.through(puzzles.isSolved(puzzle, solved), () -> sent(before, now, locale))
                                    : refused(before, ReportStep.WHAT, now, now.missing());
                        })
                        .orElseGet(this::gone));
    }

    private ModelAndView sent(Drafts.Draft draft, ReportForm form, Locale locale) {
        var report = form.report(
                facts.codes(), form.chosen(gazetteer), Language.of(locale).tag());
        return intake.take(form.onceOrFresh(), report, form.reachedBy())
                .map(receipt -> {
                    drafts.done(draft, intake.mark(receipt));
                    return receipt;
                })
                .map(receipt -> Page.show(
                        "concerns/intake/sent",
                        new Sent(
                                receipt,
                                form.inDanger(),
                                FilesForm.of(files),
                                "",
                                drafts.carried(arrived(draft, receipt, form.inDanger())),
                                facts.hours())))
                .orElseGet(() -> {
                    var page = Page.show(
                            "concerns/intake/notKept",
                            new NotKept(facts.lines(), form, drafts.carried(carried(draft, form))));
                    page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
                    return page;
                });
    }

    /// The page of the code once more, in another language.
    @PostMapping("/arrived")
    @Public
    ModelAndView arrived(@RequestParam(defaultValue = "") String draft, HttpServletRequest request) {
        return signedIn(request)
                .orElseGet(() -> drafts.open(draft)
                        .flatMap(before -> Receipt.parse(before.answers().getOrDefault("code", ""))
                                .map(receipt -> Page.show(
                                        "concerns/intake/sent",
                                        new Sent(
                                                receipt,
                                                before.answers().containsKey("danger"),
                                                FilesForm.of(files),
                                                "",
                                                drafts.carried(before),
                                                facts.hours()))))
                        .orElseGet(this::gone));
    }

    private Gazetteer own() {
        return gazetteer.in(facts.codes());
    }

    private Start start(boolean gone) {
        return new Start(facts.lines(), facts.hours(), gone);
    }

    /// An empty first page that says why.
    private ModelAndView gone() {
        var page = Page.show("concerns/intake/start", start(true));
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    private static Drafts.Draft arrived(Drafts.Draft draft, Receipt receipt, boolean danger) {
        var answers = Map.of("code", receipt.digits());
        return new Drafts.Draft(draft.visit(), answers).with(danger ? Map.of("danger", "YES") : Map.of());
    }

    private static Drafts.Draft carried(Drafts.Draft before, ReportForm form) {
        var answers = form.answers();
        answers.put("once", form.onceOrFresh());
        return before.with(answers);
    }

    private ModelAndView refused(Drafts.Draft before, ReportStep step, ReportForm form, List<Problem> problems) {
        return Page.refuse("concerns/intake/step", view(before, step, form, false, problems));
    }

    private View view(Drafts.Draft before, ReportStep step, ReportForm form, boolean sought, List<Problem> problems) {
        boolean crowded = crowd.isThick();
        boolean looks = sought && !crowded;
        var puzzle = step == ReportStep.CHECK && crowded ? puzzles.drawn() : "";
        var where = form.whereabouts(gazetteer, facts.areas(), looks);
        return new View(
                step,
                form,
                drafts.carried(carried(before, form)),
                where,
                form.isOutside(own()),
                facts.lines().stream()
                        .filter(line -> line.code().equals(HELPLINE))
                        .findFirst(),
                sought && crowded,
                puzzle,
                facts.custodian(),
                before.again(),
                problems);
    }

    static Optional<ModelAndView> signedIn(HttpServletRequest request) {
        return SignedInNotice.instead(request);
    }
}
