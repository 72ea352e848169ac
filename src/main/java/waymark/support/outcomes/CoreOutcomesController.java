package waymark.support.outcomes;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.support.InterpreterUse;
import waymark.support.outcomes.OutcomeReview.Beginning;
import waymark.support.outcomes.OutcomeReview.Details;
import waymark.support.outcomes.OutcomeReview.State;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.charts.Chart;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The outcomes of a case over time, and the beginning of another time; or why it is left out.
@Controller
class CoreOutcomesController {

    static final String PART = "outcomes";
    private static final String FORM = "support/outcomes/begin";
    private static final String SKIP = "support/outcomes/skip";
    private static final String POINT = "point";
    private static final String CHOOSE = "Choose which point in time it is";

    /// @param reviews the newest first
    /// @param charts none before something is finished
    record View(
            Case it,
            List<OutcomeReview> reviews,
            OutcomeSchedule.@Nullable Due due,
            List<Chart> charts,
            LocalDate today) {

        boolean open() {
            return reviews.stream().anyMatch(OutcomeReview::open);
        }
    }

    record Form(Case it, FormData form, List<Problem> problems) {}

    private final Cases cases;
    private final OutcomeReviews reviews;
    private final Clock clock;

    CoreOutcomesController(Cases cases, OutcomeReviews reviews, Clock clock) {
        this.cases = cases;
        this.reviews = reviews;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/outcomes")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        var all = reviews.all(it);
        return Page.show(
                "support/outcomes/outcomes",
                new View(it, all, due(it, all).orElse(null), OutcomeCharts.of(all), today()));
    }

    private static Optional<OutcomeSchedule.Due> due(Case it, List<OutcomeReview> all) {
        var started = all.stream()
                .filter(review -> review.point() == OutcomePoint.START && review.state() != State.SKIPPED)
                .map(OutcomeReview::onDay)
                .reduce((_, earliest) -> earliest)
                .orElse(null);
        return OutcomeSchedule.next(
                it.openedOn(), started, all.stream().map(OutcomeReview::point).toList());
    }

    @GetMapping("/cases/{ref}/outcomes/new")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView begin(@PathVariable Ref ref, Actor.Person actor) {
        var it = mine(actor, ref);
        return reviews.open(it)
                .map(open -> Page.go("%s/outcomes/%d", it.path(), open.number()))
                .orElseGet(() -> form(it, FORM));
    }

    @GetMapping("/cases/{ref}/outcomes/skipping")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView skip(@PathVariable Ref ref, Actor.Person actor) {
        return form(mine(actor, ref), SKIP);
    }

    private Case mine(Actor.Person actor, Ref ref) {
        var it = cases.get(actor, ref, PART);
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        return it;
    }

    private ModelAndView form(Case it, String template) {
        var all = reviews.all(it);
        var form = FormData.version(next(all))
                .with(POINT, due(it, all).map(due -> due.point().name()).orElse(""))
                .with("on", today());
        return Page.show(template, new Form(it, form, List.of()));
    }

    private static int next(List<OutcomeReview> all) {
        return all.isEmpty() ? 1 : all.getFirst().number() + 1;
    }

    @PostMapping("/cases/{ref}/outcomes/new")
    @Allow(WORK_CASES)
    ModelAndView save(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        boolean another = reviews.open(it).isPresent();
        var saved = form.read(this::read, beginning -> beginning.rule(today(), another))
                .save(beginning -> reviews.begin(actor, it, form.version(), State.OPEN, beginning));
        return switch (saved) {
            case Saved.Done<Beginning> _ -> Page.go("%s/outcomes/%d", it.path(), form.version());
            case Ruling.Refused<Beginning>(var problems) -> Page.refuse(FORM, new Form(it, form, problems));
            case Saved.Stale<Beginning> _ -> Page.merged(form(it, FORM));
        };
    }

    private Beginning read(FormReader reader) {
        return new Beginning(
                reader.choice(POINT, OutcomePoint.class, CHOOSE),
                reader.requiredDate("on", "The day", today()),
                reader.choice("interpreter", InterpreterUse.class, "Choose whether an interpreter is there"),
                new Details(reader.text("present", "Who is there", FormReader.REASON), ""));
    }

    @PostMapping("/cases/{ref}/outcomes/skipping")
    @Allow(WORK_CASES)
    ModelAndView saveSkipping(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var saved = form.read(reader -> new Beginning(
                        reader.choice(POINT, OutcomePoint.class, CHOOSE),
                        today(),
                        InterpreterUse.NOT_RECORDED,
                        new Details(
                                "", reader.required("reason", "The reason", FormReader.REASON, "Enter the reason"))))
                .save(beginning -> reviews.begin(actor, it, form.version(), State.SKIPPED, beginning));
        return switch (saved) {
            case Saved.Done<Beginning> _ -> Page.go(Notice.done("Left out, with the reason"), "%s/outcomes", it.path());
            case Ruling.Refused<Beginning>(var problems) -> Page.refuse(SKIP, new Form(it, form, problems));
            case Saved.Stale<Beginning> _ -> Page.merged(form(it, SKIP));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
