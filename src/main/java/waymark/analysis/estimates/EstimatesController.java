package waymark.analysis.estimates;

import static waymark.kernel.Permission.ANALYSE_FIGURES;
import static waymark.kernel.Permission.VIEW_PACKS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.analysis.overlap.OverlapTables;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.Page;

/// Estimates: those that members may read, and those that the reader prepares or reads second.
@Controller
@RequestMapping("/insight/estimates")
class EstimatesController {

    /// @param open those that the reader prepares or reads second
    /// @param handed tables of comparisons that were handed to analysts
    record Index(
            List<ReleasedEstimates.Released> released,
            List<Estimate> open,
            List<OverlapTables.Handed> handed,
            boolean prepares,
            EstimateSettings settings) {}

    private final Estimates estimates;
    private final EstimatePage page;
    private final ReleasedEstimates released;
    private final OverlapTables comparisons;
    private final EstimateSettingRows settings;
    private final Clock clock;

    EstimatesController(
            Estimates estimates,
            EstimatePage page,
            ReleasedEstimates released,
            OverlapTables comparisons,
            EstimateSettingRows settings,
            Clock clock) {
        this.estimates = estimates;
        this.page = page;
        this.released = released;
        this.comparisons = comparisons;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    @Allow(VIEW_PACKS)
    ModelAndView list(Actor.Person actor) {
        boolean prepares = actor.may(ANALYSE_FIGURES);
        return Page.show(
                "analysis/estimates/estimates",
                new Index(
                        released.all(actor),
                        prepares ? estimates.open(actor) : List.of(),
                        comparisons.handed(actor),
                        prepares,
                        settings.on(actor, LocalDate.now(clock))));
    }

    /// The whole estimate for its analyst and second reader; for others what was agreed.
    @GetMapping("/{ref}")
    @Allow(VIEW_PACKS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        Optional<Estimate> found = actor.may(ANALYSE_FIGURES) ? estimates.find(actor, ref) : Optional.empty();
        return found.map(it -> page.show(actor, it))
                .orElseGet(() -> Page.show(
                        "analysis/estimates/released", released.find(actor, ref).orElseThrow(() -> new NotFound(ref))));
    }
}
