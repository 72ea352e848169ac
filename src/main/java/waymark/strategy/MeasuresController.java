package waymark.strategy;

import static waymark.kernel.Permission.EDIT_STRATEGY;
import static waymark.kernel.Permission.VIEW_PLANS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
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
import waymark.kernel.Ref;
import waymark.kernel.Scope;
import waymark.web.Choice;
import waymark.web.Csv;
import waymark.web.Page;

/// Every measure of the delivery plan with each area's accepted figure of a quarter.
@Controller
class MeasuresController {

    private static final int QUARTERS_BACK = 8;

    record View(
            List<Row> rows,
            Quarter quarter,
            String quarterTitle,
            List<Choice> quarters,
            String area,
            Choices.Offered choices,
            boolean mayEdit) {

        /// The areas across the table: all, or the one asked for.
        List<Choice> areas() {
            return choices.of("area").stream()
                    .filter(one -> area.isEmpty() || one.value().equals(area))
                    .toList();
        }
    }

    /// One measure with the figure of each area that supplies it.
    record Row(MeasureLine measure, List<MeasureCard> cards) {

        Optional<MeasureCard> in(Choice area) {
            return cards.stream()
                    .filter(card -> card.standing().area().equals(area.value()))
                    .findFirst();
        }

        String target() {
            return cards.getFirst().target();
        }
    }

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
        var cards = cards(actor, area, quarter, settings, today);
        var chosen = quarter(cards, settings, today);
        return Page.show(
                "strategy/measures",
                new View(
                        rows(cards),
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
        var cards = cards(actor, area, quarter, settings, today);
        return Csv.of(
                "measures-" + quarter(cards, settings, today),
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
                cards.stream().map(MeasuresController::row).toList());
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
                card.colourWord(),
                card.because(),
                measure.source());
    }

    private static List<Row> rows(List<MeasureCard> cards) {
        var rows = new LinkedHashMap<Ref, List<MeasureCard>>();
        for (var card : cards) {
            rows.computeIfAbsent(card.measure().ref(), _ -> new ArrayList<>()).add(card);
        }
        return rows.values().stream()
                .map(one -> new Row(one.getFirst().measure(), one))
                .toList();
    }

    /// The quarter asked for, else the latest with a figure: the present one has none yet.
    private List<MeasureCard> cards(
            Actor actor, String area, @Nullable String asked, Settings settings, LocalDate today) {
        var quarter = asked == null ? null : Quarter.parse(asked).orElse(null);
        return MeasureCard.of(
                figures.standing(actor, area.isEmpty() ? null : area, null, null, quarter, settings, today), actor, settings);
    }

    private static Quarter quarter(List<MeasureCard> cards, Settings settings, LocalDate today) {
        return cards.isEmpty()
                ? settings.quarter(today).previous()
                : cards.getFirst().standing().quarter();
    }

    private static List<Choice> quarters(Settings settings, LocalDate today) {
        var quarters = Stream.iterate(settings.quarter(today), Quarter::previous)
                .limit(QUARTERS_BACK)
                .toList();
        return Choice.from(quarters, Quarter::key, quarter -> quarter.title(settings.firstMonth()));
    }
}
