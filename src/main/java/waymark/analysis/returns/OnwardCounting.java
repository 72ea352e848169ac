package waymark.analysis.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.directory.DirectoryApi;
import waymark.insight.Counts;
import waymark.insight.DisclosureControl;
import waymark.insight.ReleasedFigure;
import waymark.insight.SmallNumberRule;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.web.figures.CountedPeriod;
import waymark.web.figures.FigureProvider;
import waymark.web.figures.ProvidedFigure;
import waymark.web.figures.Tally;
import waymark.web.transactions.RunAsSystem;

/// Fills the fields of a return from what the parts of Waymark count, over all areas. Counting runs as the system;
/// what leaves here has passed disclosure control, each area by itself before anything is added up, so that no total
/// gives away what the partnership's own papers hide.
@Component
class OnwardCounting {

    private static final String SYSTEM = "Counting for a return to a national body";
    private static final String SOURCE = "Counted by Waymark: ";
    private static final String NO_PART = "No part of Waymark counts ";
    private static final String NOTHING = "There was nothing to count";
    private static final String TOO_FEW = "Too few to give a share: it would give away a number below ";

    private final List<ProvidedFigure> figures;
    private final DirectoryApi directory;
    private final RunAsSystem asSystem;

    OnwardCounting(List<FigureProvider> providers, DirectoryApi directory, RunAsSystem asSystem) {
        this.figures = providers.stream()
                .flatMap(provider -> provider.figures().stream())
                .toList();
        this.directory = directory;
        this.asSystem = asSystem;
    }

    /// What can be counted, by its key.
    List<ProvidedFigure> figures() {
        return figures;
    }

    List<OnwardFigure> count(
            Actor actor,
            List<ReturnTemplate.Field> fields,
            LocalDate from,
            LocalDate to,
            LocalDate today,
            SmallNumberRule rule) {
        var areas = directory.areas(actor);
        var period = new CountedPeriod(from, to, today);
        return fields.stream().map(field -> count(areas, field, period, rule)).toList();
    }

    private OnwardFigure count(
            List<Area> areas, ReturnTemplate.Field field, CountedPeriod period, SmallNumberRule rule) {
        if (field.figure().isEmpty()) {
            return OnwardFigure.missing(field, "");
        }
        Optional<ProvidedFigure> found =
                figures.stream().filter(one -> one.key().equals(field.figure())).findFirst();
        if (found.isEmpty()) {
            return OnwardFigure.missing(field, NO_PART + "“%s”".formatted(field.figure()));
        }
        var figure = found.get();
        var tallies = new ArrayList<Tally>();
        areas.forEach(area ->
                tallies.add(asSystem.get(SYSTEM, _ -> figure.counter().count(area.code(), period))));
        return figure.share() ? share(field, figure, tallies, rule) : number(field, figure, areas, tallies, rule);
    }

    private static OnwardFigure number(
            ReturnTemplate.Field field,
            ProvidedFigure figure,
            List<Area> areas,
            List<Tally> tallies,
            SmallNumberRule rule) {
        boolean guarded = figure.people() || field.people();
        var counts = Counts.none();
        long all = 0;
        for (int at = 0; at < areas.size(); at++) {
            long number = tallies.get(at) instanceof Tally.Number(long many) ? many : 0;
            counts = counts.with(areas.get(at).code(), number);
            all += number;
        }
        if (!guarded) {
            return there(field, "%,d".formatted(all), all, source(figure));
        }
        ReleasedFigure total = DisclosureControl.release(counts, rule).total();
        return there(
                field,
                total.text(),
                total.exact().isPresent() ? total.exact().getAsLong() : null,
                source(figure) + (total.hidden() ? ". " + total.note() : ""));
    }

    private static OnwardFigure share(
            ReturnTemplate.Field field, ProvidedFigure figure, List<Tally> tallies, SmallNumberRule rule) {
        long part = 0;
        long whole = 0;
        boolean small = false;
        for (var tally : tallies) {
            if (tally instanceof Tally.Share share) {
                part += share.part();
                whole += share.whole();
            }
        }
        if (whole == 0) {
            return OnwardFigure.missing(field, NOTHING);
        }
        if (figure.people() || field.people()) {
            for (long each : new long[] {part, whole, whole - part}) {
                small |= DisclosureControl.release(each, rule).hidden();
            }
        }
        if (small) {
            return OnwardFigure.missing(field, TOO_FEW + rule.threshold());
        }
        var perCent = BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP);
        return there(field, perCent + " %", null, source(figure));
    }

    private static String source(ProvidedFigure figure) {
        return SOURCE + figure.definition();
    }

    /// True where somebody typed it, or the reason why it is missing; false for what counting says itself.
    static boolean typed(OnwardFigure figure) {
        return figure.there()
                ? !figure.source().startsWith(SOURCE)
                : !figure.gap().isEmpty()
                        && Stream.of(NO_PART, NOTHING, TOO_FEW).noneMatch(figure.gap()::startsWith);
    }

    private static OnwardFigure there(ReturnTemplate.Field field, String text, @Nullable Long number, String source) {
        return new OnwardFigure(field.key(), field.label(), field.htcds(), text, number, source, "");
    }

    /// What somebody typed, released: a small number is kept as a range only.
    static OnwardFigure typed(ReturnTemplate.Field field, long number, String source, SmallNumberRule rule) {
        if (!field.people()) {
            return there(field, "%,d".formatted(number), number, source);
        }
        var released = DisclosureControl.release(number, rule);
        return there(
                field,
                released.text(),
                released.exact().isPresent() ? released.exact().getAsLong() : null,
                source);
    }
}
