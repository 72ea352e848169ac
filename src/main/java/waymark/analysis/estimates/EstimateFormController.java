package waymark.analysis.estimates;

import static waymark.kernel.Permission.ANALYSE_FIGURES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import waymark.analysis.overlap.OverlapTables;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// What somebody wants estimated, from which table, and what has to be known of its lists.
@Controller
@RequestMapping("/insight/estimates")
class EstimateFormController {

    private static final String FORM = "analysis/estimates/form";
    private static final String QUESTIONS = "analysis/estimates/questions";

    /// @param handed the comparison whose table is taken; empty where a table is typed
    record Form(
            @Nullable Estimate it,
            Optional<OverlapTables.Handed> handed,
            List<Estimate.Candidate> candidates,
            FormData form,
            List<Problem> problems) {

        List<Choice> readers() {
            return Choice.from(candidates, one -> one.id().toString(), Estimate.Candidate::name);
        }

        String action() {
            return it == null
                    ? handed.map(OverlapTables.Handed::estimating).orElse("/insight/estimates/new")
                    : it.path() + "/edit";
        }
    }

    record Questions(Estimate it, FormData form, List<Problem> problems) {}

    private final Estimates estimates;
    private final OverlapTables comparisons;
    private final Clock clock;

    EstimateFormController(Estimates estimates, OverlapTables comparisons, Clock clock) {
        this.estimates = estimates;
        this.comparisons = comparisons;
        this.clock = clock;
    }

    private Optional<OverlapTables.Handed> handed(Actor actor, String comparison) {
        return comparison.isEmpty()
                ? Optional.empty()
                : Optional.of(comparisons.handed(actor, comparison).orElseThrow(() -> new NotFound("comparison")));
    }

    /// A new estimate: from a table that is typed, or from the one of a comparison.
    @GetMapping("/new")
    @Allow(ANALYSE_FIGURES)
    ModelAndView begin(@RequestParam(defaultValue = "") String comparison, Actor.Person actor) {
        var handed = handed(actor, comparison);
        return Page.show(
                FORM,
                new Form(
                        null,
                        handed,
                        estimates.candidates(actor),
                        handed.map(EstimateForm::begun).orElseGet(FormData::empty),
                        List.of()));
    }

    @PostMapping("/new")
    @Allow(ANALYSE_FIGURES)
    ModelAndView add(
            FormData form,
            @RequestParam(defaultValue = "") String comparison,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor.Person actor) {
        var candidates = estimates.candidates(actor);
        var handed = handed(actor, comparison);
        return switch (EstimateForm.read(form, file, handed, candidates, LocalDate.now(clock))) {
            case Ruling.Refused<EstimateForm.Wanted>(var problems) ->
                Page.refuse(FORM, new Form(null, handed, candidates, form, problems));
            case Ruling.Agreed<EstimateForm.Wanted>(var wanted) ->
                Page.go(
                        Notice.done("Begun. Now say what has to be known of the lists"),
                        "/insight/estimates/%s/questions",
                        estimates.begin(actor, wanted.subject(), wanted.table(), wanted.reader(), handed));
        };
    }

    private Estimate changeable(Actor actor, Ref ref) {
        var it = estimates.get(actor, ref);
        if (!it.changeable(actor)) {
            throw new NotFound(ref);
        }
        return it;
    }

    @GetMapping("/{ref}/edit")
    @Allow(ANALYSE_FIGURES)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var it = changeable(actor, ref);
        var table = estimates.overlap(actor, it).orElseThrow(() -> new NotFound(ref));
        return Page.show(
                FORM,
                new Form(it, Optional.empty(), estimates.candidates(actor), EstimateForm.filled(it, table), List.of()));
    }

    @PostMapping("/{ref}/edit")
    @Allow(ANALYSE_FIGURES)
    ModelAndView change(
            @PathVariable Ref ref,
            FormData form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor.Person actor) {
        var it = changeable(actor, ref);
        var candidates = estimates.candidates(actor);
        return switch (EstimateForm.read(form, file, Optional.empty(), candidates, LocalDate.now(clock))
                .save(wanted -> estimates.change(
                        actor, it, form.version(), wanted.subject(), wanted.table(), wanted.reader()))) {
            case Saved.Done<Estimate> _ -> Page.go(Notice.done("Saved. It has to be worked out anew"), it.path());
            case Ruling.Refused<Estimate>(var problems) ->
                Page.refuse(FORM, new Form(it, Optional.empty(), candidates, form, problems));
            case Saved.Stale<Estimate> _ -> Page.merged(edit(ref, actor));
        };
    }

    @GetMapping("/{ref}/questions")
    @Allow(ANALYSE_FIGURES)
    ModelAndView ask(@PathVariable Ref ref, Actor.Person actor) {
        var it = changeable(actor, ref);
        return Page.show(QUESTIONS, new Questions(it, EstimateForm.filled(it), List.of()));
    }

    @PostMapping("/{ref}/questions")
    @Allow(ANALYSE_FIGURES)
    ModelAndView answer(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = changeable(actor, ref);
        return switch (EstimateForm.answers(form, it)
                .save(answers -> estimates.answer(actor, it, form.version(), answers))) {
            case Saved.Done<Estimate> _ -> Page.go(Notice.done("Saved. Now have it worked out"), it.path());
            case Ruling.Refused<Estimate>(var problems) -> Page.refuse(QUESTIONS, new Questions(it, form, problems));
            case Saved.Stale<Estimate> _ -> Page.merged(ask(ref, actor));
        };
    }
}
