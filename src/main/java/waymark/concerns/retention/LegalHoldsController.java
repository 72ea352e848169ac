package waymark.concerns.retention;

import static waymark.kernel.Permission.KEEP_REPORTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
import waymark.web.forms.FormData;
import waymark.web.transactions.RunAsSystem;

/// Legal holds and deletions, for records officers who see reports by reference only. The system actor reads
/// the rows, and what is outside their scope is filtered out: they read no report.
@Controller
@RequestMapping("/reports/holds")
class LegalHoldsController {

    record View(
            List<LegalHold> holds,
            List<Retentions.Due> due,
            List<LegalHolds.Deleted> deleted,
            LocalDate today,
            FormData form,
            List<Problem> problems) {}

    record Lifting(LegalHold hold, String reason, List<Problem> problems) {}

    private static final String PAGE = "concerns/retention/holds";
    private static final String SYSTEM = "Found for people who keep reports";

    private final LegalHolds holds;
    private final Retentions retentions;
    private final RunAsSystem asSystem;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LegalHoldsController(
            LegalHolds holds,
            Retentions retentions,
            RunAsSystem asSystem,
            TransactionTemplate transaction,
            Clock clock) {
        this.holds = holds;
        this.retentions = retentions;
        this.asSystem = asSystem;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    @Allow(KEEP_REPORTS)
    ModelAndView show(Actor.Person actor) {
        return Page.show(PAGE, view(actor, FormData.empty(), List.of()));
    }

    @PostMapping
    @Allow(KEEP_REPORTS)
    ModelAndView hold(FormData form, Actor.Person actor) {
        var reason = form.text("reason");
        var problems = new Problems();
        var found = found(actor, form.text("ref").toUpperCase(Locale.ROOT));
        problems.when(found.isEmpty(), "ref", "There is no report with this reference in your area");
        LegalHold.because(reason, "reason", problems);
        var review = form.date("review").required("review", "Review date", today().plusMonths(3), problems);
        problems.when(
                review.filter(on -> !on.isAfter(today()) || on.isAfter(today().plusYears(1)))
                        .isPresent(),
                "review",
                "The review date must be within the next year");
        if (!problems.any() && !holds.hold(actor, found.orElseThrow(), reason, review.orElseThrow(), today())) {
            problems.add("ref", "This report is held already: see the list");
        }
        return problems.any()
                ? transaction.execute(_ -> Page.refuse(PAGE, view(actor, form, problems.list())))
                : Page.go(Notice.done("Held: it is not deleted until somebody lifts the hold"), "/reports/holds");
    }

    @GetMapping("/{id}/lifting")
    @Allow(KEEP_REPORTS)
    ModelAndView lifting(@PathVariable UUID id, Actor.Person actor) {
        return Page.show("concerns/retention/lifting", new Lifting(active(actor, id), "", List.of()));
    }

    @PostMapping("/{id}/lifting")
    @Allow(KEEP_REPORTS)
    ModelAndView lift(@PathVariable UUID id, FormData form, Actor.Person actor) {
        var hold = active(actor, id);
        var reason = form.text("reason");
        var problems = new Problems();
        LegalHold.because(reason, "reason", problems);
        if (problems.any()) {
            return Page.refuse("concerns/retention/lifting", new Lifting(hold, reason, problems.list()));
        }
        if (!holds.lift(actor, hold, reason, today())) {
            throw new NotFound("hold");
        }
        return Page.go(
                Notice.done("The hold is lifted. The report is deleted when its time is over"), "/reports/holds");
    }

    private LegalHold active(Actor.Person actor, UUID id) {
        return holds.active(actor).stream()
                .filter(hold -> hold.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("hold"));
    }

    private Optional<LegalHolds.Found> found(Actor.Person actor, String ref) {
        return transaction
                .execute(_ -> asSystem.get(SYSTEM, as -> holds.find(as, ref)))
                .filter(report -> within(actor, report.area()));
    }

    private View view(Actor.Person actor, FormData form, List<Problem> problems) {
        var soon = today().plusDays(RetentionController.SOON);
        var due = asSystem.get(SYSTEM, as -> retentions.by(as, soon)).stream()
                .filter(one -> within(actor, one.code()))
                .toList();
        return new View(holds.active(actor), due, holds.deleted(actor), today(), form, problems);
    }

    private static boolean within(Actor.Person actor, String area) {
        return area.isEmpty() ? actor.may(KEEP_REPORTS, Scope.PARTNERSHIP) : actor.may(KEEP_REPORTS, Scope.area(area));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Clocks.LONDON));
    }
}
