package waymark.strategy.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.insight.DisclosureControl;
import waymark.insight.SmallNumberRule;
import waymark.kernel.Quarter;
import waymark.strategy.rag.StrategySettings;
import waymark.web.figures.CountedPeriod;
import waymark.web.figures.FigureProvider;
import waymark.web.figures.ProvidedFigure;
import waymark.web.figures.Tally;
import waymark.web.forms.Choice;
import waymark.web.transactions.RunAsSystem;

/// The figures that the product counts by itself, to feed measures.
///
/// The area's lead may read no report and no hand-over, so counting runs as the system. What leaves here has
/// passed the rule for small numbers: where each one counted is about a person, neither a number below the
/// threshold is given nor a share from which one could be worked out.
@Component
public class CountedFigures {

    private final List<ProvidedFigure> figures;
    private final RunAsSystem runAsSystem;

    CountedFigures(List<FigureProvider> providers, RunAsSystem runAsSystem) {
        this.figures = providers.stream()
                .flatMap(provider -> provider.figures().stream())
                .sorted(Comparator.comparing(ProvidedFigure::title))
                .toList();
        this.runAsSystem = runAsSystem;
    }

    /// The figure of a measure's setting; nothing where it has none, or the module that counted it is gone.
    Optional<ProvidedFigure> find(@Nullable String key) {
        return figures.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }

    /// To choose from in a measure's settings.
    List<Choice> choices() {
        return Choice.from(
                figures, ProvidedFigure::key, figure -> figure.title() + (figure.share() ? ", per cent" : ", a count"));
    }

    /// The figure as of today; nothing where the measure is not fed. Where each one counted is about a
    /// person nothing is given before the quarter is over: a look each day would show them come in.
    @Transactional(readOnly = true)
    public Optional<CountedFigure> count(
            @Nullable String key, String area, Quarter quarter, StrategySettings settings, LocalDate today) {
        var ended = today.isAfter(quarter.lastDay(settings.firstMonth()));
        return find(key).filter(figure -> ended || !figure.people()).map(figure -> {
            var period = new CountedPeriod(
                    quarter.firstDay(settings.firstMonth()), quarter.lastDay(settings.firstMonth()), today);
            var tally = runAsSystem.get("counts figures", _ -> figure.counter().count(area, period));
            return release(figure, tally, settings.smallNumbers(quarter), today);
        });
    }

    /// What may be given of it.
    static CountedFigure release(ProvidedFigure figure, Tally tally, SmallNumberRule rule, LocalDate on) {
        return switch (tally) {
            case Tally.Number(long count)
            when figure.people() && hides(count, rule) -> new CountedFigure(figure.title(), null, true, "", on);
            case Tally.Number(long count) ->
                new CountedFigure(figure.title(), BigDecimal.valueOf(count), false, "", on);
            case Tally.Share share
            when share.whole() == 0 -> new CountedFigure(figure.title(), null, false, "There was nothing to count", on);
            case Tally.Share share
            when figure.people() && hides(share, rule) ->
                new CountedFigure(
                        figure.title(),
                        null,
                        false,
                        "Too few to give a share: it would give away a number below " + rule.threshold(),
                        on);
            case Tally.Share(long part, long whole) ->
                new CountedFigure(
                        figure.title(),
                        BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP),
                        false,
                        "",
                        on);
        };
    }

    /// The part, the rest or the whole is too small to give.
    private static boolean hides(Tally.Share share, SmallNumberRule rule) {
        return hides(share.whole(), rule) || hides(share.part(), rule) || hides(share.whole() - share.part(), rule);
    }

    private static boolean hides(long count, SmallNumberRule rule) {
        return DisclosureControl.release(count, rule).hidden();
    }
}
