package waymark.strategy;

import static waymark.kernel.Permission.EDIT_STRATEGY;
import static waymark.kernel.Permission.VIEW_PLANS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Quarter;
import waymark.kernel.Scope;
import waymark.web.Choice;
import waymark.web.Csv;
import waymark.web.Page;

/// Every measure of the delivery plan with each area's accepted figure of a quarter.
@Controller
class MeasuresController {

    private static final int QUARTERS_BACK = 8;

    record View(
            List<MeasureCard> cards,
            Quarter quarter,
            String quarterTitle,
            List<Choice> quarters,
            String area,
            Choices.Offered choices,
            boolean mayEdit) {}

    private final MeasureFigures figures;
    private final Choices choices;
    private final Tolerances tolerances;
    private final Clock clock;

    MeasuresController(MeasureFigures figures, Choices choices, Tolerances tolerances, Clock clock) {
        this.figures = figures;
        this.choices = choices;
        this.tolerances = tolerances;
        this.clock = clock;
    }

    @GetMapping("/measures")
    @Allow(VIEW_PLANS)
    ModelAndView show(
            @RequestParam(required = false) @Nullable String quarter,
            @RequestParam(defaultValue = "") String area,
            Actor.Person actor) {
        var today = LocalDate.now(clock);
        var settings = tolerances.on(actor, today);
        var chosen = quarter(quarter, settings, today);
        return Page.show(
                "strategy/measures",
                new View(
                        cards(actor, area, chosen, settings, today),
                        chosen,
                        chosen.title(settings.firstMonth()),
                        quarters(settings, today),
                        area,
                        choices.forList(actor),
                        actor.may(EDIT_STRATEGY, Scope.PARTNERSHIP)));
    }

    @GetMapping("/measures.csv")
    @Allow(VIEW_PLANS)
    ResponseEntity<byte[]> file(
            @RequestParam(required = false) @Nullable String quarter,
            @RequestParam(defaultValue = "") String area,
            Actor.Person actor) {
        var today = LocalDate.now(clock);
        var settings = tolerances.on(actor, today);
        var chosen = quarter(quarter, settings, today);
        return Csv.of(
                "measures-" + chosen.key(),
                List.of(
                        "Reference",
                        "Measure",
                        "Objective",
                        "Area",
                        "Quarter",
                        "Unit",
                        "Direction",
                        "Target",
                        "Value",
                        "Value in words",
                        "Colour",
                        "Because",
                        "Source"),
                cards(actor, area, chosen, settings, today).stream()
                        .map(MeasuresController::row)
                        .toList());
    }

    private static List<?> row(MeasureCard card) {
        var measure = card.measure();
        return Arrays.asList(
                measure.ref(),
                measure.title(),
                measure.objective(),
                card.standing().areaName(),
                card.standing().quarter(),
                measure.unit().words(),
                measure.direction().words(),
                card.standing().target(),
                card.figure(),
                card.value(),
                card.standing().standing().colour().word(),
                card.because(),
                measure.source());
    }

    private List<MeasureCard> cards(Actor actor, String area, Quarter quarter, Settings settings, LocalDate today) {
        return MeasureCard.of(
                figures.standing(actor, area.isEmpty() ? null : area, null, null, quarter, settings, today), actor);
    }

    /// The quarter asked for, else the last full one: the present one has no figures yet.
    private static Quarter quarter(@Nullable String asked, Settings settings, LocalDate today) {
        var last = settings.quarter(today).previous();
        return asked == null ? last : Quarter.parse(asked).orElse(last);
    }

    private static List<Choice> quarters(Settings settings, LocalDate today) {
        var quarters = Stream.iterate(settings.quarter(today), Quarter::previous)
                .limit(QUARTERS_BACK)
                .toList();
        return Choice.from(quarters, Quarter::key, quarter -> quarter.title(settings.firstMonth()));
    }
}
