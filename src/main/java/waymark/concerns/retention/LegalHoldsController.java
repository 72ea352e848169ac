package waymark.concerns.retention;

import static waymark.kernel.Permission.KEEP_REPORTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Scope;
import waymark.web.Clocks;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.DateField;
import waymark.web.transactions.RunAsSystem;

/// Legal holds, and what goes and went, for whoever keeps reports by reference. What is not theirs is found by the
/// clock
/// and left out by their rights: they read no report.
@Controller
@RequestMapping("/reports/holds")
class LegalHoldsController {

    record Form(String ref, String reason, DateField review) {}

    record View(
            List<LegalHold> holds,
            List<Retentions.Going> going,
            List<LegalHolds.Gone> gone,
            LocalDate today,
            Form form,
            List<Problem> problems) {}

    record Lifting(LegalHold hold, String reason, List<Problem> problems) {}

    private static final String PAGE = "concerns/retention/holds";
    private static final String CLOCK = "Found for people who keep reports";

    private final LegalHolds holds;
    private final Retentions stays;
    private final RunAsSystem asClock;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LegalHoldsController(
            LegalHolds holds, Retentions stays, RunAsSystem asClock, TransactionTemplate transaction, Clock clock) {
        this.holds = holds;
        this.stays = stays;
        this.asClock = asClock;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    @Allow(KEEP_REPORTS)
    ModelAndView show(Actor.Person actor) {
        return Page.show(PAGE, view(actor, new Form("", "", DateField.of(null)), List.of()));
    }

    @PostMapping
    @Allow(KEEP_REPORTS)
    ModelAndView hold(
            @RequestParam(defaultValue = "") String ref,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "review-day", required = false) @Nullable String day,
            @RequestParam(name = "review-month", required = false) @Nullable String month,
            @RequestParam(name = "review-year", required = false) @Nullable String year,
            Actor.Person actor) {
        var form = new Form(ref.strip().toUpperCase(Locale.ROOT), reason.strip(), DateField.of(day, month, year));
        var problems = new Problems();
        var found = found(actor, form.ref());
        problems.when(found.isEmpty(), "ref", "There is no report with this reference in your area");
        LegalHold.because(form.reason(), "reason", problems);
        var review = form.review().required("review", "Day to look again", today().plusMonths(3), problems);
        problems.when(
                review.filter(on -> !on.isAfter(today()) || on.isAfter(today().plusYears(1)))
                        .isPresent(),
                "review",
                "The day to look again must be within the next year");
        if (!problems.any() && !holds.hold(actor, found.orElseThrow(), form.reason(), review.orElseThrow(), today())) {
            problems.add("ref", "This report is held already: see the list");
        }
        return problems.any()
                ? transaction.execute(_ -> Page.refuse(PAGE, view(actor, form, problems.list())))
                : Page.go(Notice.done("Held: it does not go until somebody lifts this"), "/reports/holds");
    }

    @GetMapping("/{id}/lifting")
    @Allow(KEEP_REPORTS)
    ModelAndView lifting(@PathVariable UUID id, Actor.Person actor) {
        return Page.show("concerns/retention/lifting", new Lifting(standing(actor, id), "", List.of()));
    }

    @PostMapping("/{id}/lifting")
    @Allow(KEEP_REPORTS)
    ModelAndView lift(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Actor.Person actor) {
        var hold = standing(actor, id);
        var problems = new Problems();
        LegalHold.because(reason.strip(), "reason", problems);
        if (problems.any()) {
            return Page.refuse("concerns/retention/lifting", new Lifting(hold, reason, problems.list()));
        }
        if (!holds.lift(actor, hold, reason.strip(), today())) {
            throw new NotFound("hold");
        }
        return Page.go(
                Notice.done("The hold is lifted. The report is deleted when its time is over"), "/reports/holds");
    }

    private LegalHold standing(Actor.Person actor, UUID id) {
        return holds.standing(actor).stream()
                .filter(hold -> hold.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("hold"));
    }

    private Optional<LegalHolds.Found> found(Actor.Person actor, String ref) {
        return transaction
                .execute(_ -> asClock.get(CLOCK, as -> holds.find(as, ref)))
                .filter(report -> within(actor, report.area()));
    }

    private View view(Actor.Person actor, Form form, List<Problem> problems) {
        var soon = today().plusDays(RetentionController.SOON);
        var going = asClock.get(CLOCK, as -> stays.by(as, soon)).stream()
                .filter(one -> within(actor, one.code()))
                .toList();
        return new View(holds.standing(actor), going, holds.gone(actor), today(), form, problems);
    }

    private static boolean within(Actor.Person actor, String area) {
        return area.isEmpty() ? actor.may(KEEP_REPORTS, Scope.PARTNERSHIP) : actor.may(KEEP_REPORTS, Scope.area(area));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Clocks.LONDON));
    }
}
