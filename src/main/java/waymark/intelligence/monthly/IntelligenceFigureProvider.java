package waymark.intelligence.monthly;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import waymark.intelligence.monthly.IntelligenceCounts.Counted;
import waymark.kernel.CurrentActor;
import waymark.strategy.objectives.FourP;
import waymark.web.figures.CountedPeriod;
import waymark.web.figures.FigureProvider;
import waymark.web.figures.ProvidedFigure;
import waymark.web.figures.Tally;

/// What intelligence and disruption count for the return of an area.
@Component
class IntelligenceFigureProvider implements FigureProvider {

    private final IntelligenceCounts counts;

    IntelligenceFigureProvider(IntelligenceCounts counts) {
        this.counts = counts;
    }

    @Override
    public List<ProvidedFigure> figures() {
        return List.of(
                number(
                        "intelligence_submissions",
                        "Intelligence submissions",
                        "What anybody of a partner told an intelligence unit about the area in the quarter, through Waymark",
                        true,
                        period -> counts.submissions(CurrentActor.now(), period.first(), period.asOf()),
                        "RECEIVED"),
                number(
                        "intelligence_reports",
                        "Intelligence reports",
                        "Reports about the area that were graded in the quarter and not withdrawn",
                        true,
                        period -> counts.reports(CurrentActor.now(), period.first(), period.asOf()),
                        "HIGH",
                        "MEDIUM",
                        "LOW"),
                new ProvidedFigure(
                        "intelligence_sanitised_in_time",
                        "Intelligence reports ready in time",
                        "Of the reports graded in the quarter, those sanitised within %d days, so that others could read them"
                                .formatted(IntelligenceCounts.SANITISED_WITHIN),
                        true,
                        true,
                        (area, period) -> counts.sanitisedInTime(
                                CurrentActor.now(), area, period.first(), period.asOf(), period.asOf())),
                number(
                        "disruptions",
                        "Disruptions",
                        "Disruptions in the area on days of the quarter, of every P and level, without those taken back",
                        false,
                        this::byP,
                        "PURSUE",
                        "PREVENT",
                        "PROTECT",
                        "PREPARE"),
                strand(FourP.PURSUE),
                strand(FourP.PREVENT),
                strand(FourP.PROTECT),
                strand(FourP.PREPARE),
                level("major", "MAJOR"),
                level("moderate", "MODERATE"),
                level("minor", "MINOR"),
                number(
                        "court_orders_in_force",
                        "Court orders in force",
                        "Orders on people and places of the area that held on the last day of the quarter",
                        true,
                        period -> counts.orders(CurrentActor.now(), period.first(), period.asOf()),
                        "HELD"),
                new ProvidedFigure(
                        "requirements_answered_in_time",
                        "Intelligence requirements answered in time",
                        "Of the organisations asked something due in the quarter, for the area or all areas, those that answered by"
                                + " the day; “nothing known” counts",
                        true,
                        false,
                        (area, period) ->
                                counts.answeredInTime(CurrentActor.now(), area, period.first(), period.asOf())),
                number(
                        "tools_got",
                        "Tools that law enforcement got",
                        "Tools asked for in the area that were got in the quarter",
                        false,
                        period -> counts.tools(CurrentActor.now(), period.first(), period.asOf()),
                        "GOT"),
                number(
                        "tools_lacking",
                        "Tools that law enforcement lacks",
                        "Tools asked for in the area that are lacking on the last day of the quarter",
                        false,
                        period -> counts.tools(CurrentActor.now(), period.first(), period.asOf()),
                        "LACKING"));
    }

    private List<Counted> byP(CountedPeriod period) {
        return counts.disruptions(CurrentActor.now(), period.first(), period.asOf());
    }

    private ProvidedFigure strand(FourP p) {
        return number(
                "disruptions_" + p.name().toLowerCase(Locale.ROOT),
                "Disruptions: " + p.word(),
                "Disruptions in the area on days of the quarter under " + p.word(),
                false,
                this::byP,
                p.name());
    }

    private ProvidedFigure level(String key, String code) {
        return number(
                "disruptions_" + key,
                "Disruptions of level “%s”".formatted(key),
                "Disruptions in the area on days of the quarter whose level is %s, in the partnership’s own words"
                        .formatted(key),
                false,
                period -> counts.disruptionsByLevel(CurrentActor.now(), period.first(), period.asOf()),
                code);
    }

    private static ProvidedFigure number(
            String key,
            String title,
            String definition,
            boolean people,
            Function<CountedPeriod, List<Counted>> counted,
            String... kinds) {
        var wanted = List.of(kinds);
        return new ProvidedFigure(
                key,
                title,
                definition,
                false,
                people,
                (area, period) -> new Tally.Number(counted.apply(period).stream()
                        .filter(one -> area.equals(one.area()) && wanted.contains(one.kind()))
                        .mapToLong(Counted::count)
                        .sum()));
    }
}
