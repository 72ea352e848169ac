package waymark.governance.packs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import waymark.access.AccessApi;
import waymark.directory.DirectoryApi;
import waymark.directory.PeopleApi;
import waymark.directory.PersonSummary;
import waymark.governance.packs.LiveState.Red;
import waymark.governance.packs.PackContent.AreaLine;
import waymark.governance.packs.PackContent.Series;
import waymark.governance.returns.Figure;
import waymark.governance.returns.FigureCell;
import waymark.governance.returns.FigureRules;
import waymark.governance.returns.RequestedMeasure;
import waymark.governance.returns.TrendPoint;
import waymark.kernel.Actor;
import waymark.kernel.Area;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.strategy.StrategyApi;
import waymark.strategy.actions.ActionLine;
import waymark.strategy.measures.MeasureLine;
import waymark.strategy.measures.MeasureResult;
import waymark.strategy.rag.Colour;
import waymark.strategy.rag.StrategySettings;
import waymark.web.Clocks;

/// Reads what a pack prints beside the returns, and what is red at this moment.
@Component
class PackBackgrounds {

    /// How many quarters before this one a trend line shows.
    private static final int EARLIER = 4;

    private static final String LEADS = "area_lead@area:";

    private final StrategyApi strategy;
    private final AccessApi access;
    private final PeopleApi people;
    private final DirectoryApi directory;
    private final BoardPacks packs;

    PackBackgrounds(
            StrategyApi strategy, AccessApi access, PeopleApi people, DirectoryApi directory, BoardPacks packs) {
        this.strategy = strategy;
        this.access = access;
        this.people = people;
        this.directory = directory;
        this.packs = packs;
    }

    PackBackground of(Actor actor, Quarter quarter, StrategySettings settings, LocalDate today) {
        var everybody = people.current(actor).stream()
                .collect(Collectors.toMap(PersonSummary::id, Function.identity(), (one, _) -> one));
        var measures = strategy.measures(actor, quarter, today).stream()
                .map(MeasureResult::measure)
                .collect(Collectors.toMap(
                        measure -> measure.ref().value(),
                        Function.identity(),
                        (one, _) -> one,
                        LinkedHashMap<String, MeasureLine>::new));
        return new PackBackground(
                owners(strategy.actions(actor, today), everybody),
                leads(actor, everybody),
                measures.values().stream()
                        .collect(Collectors.toMap(measure -> measure.ref().value(), MeasureLine::source)),
                earlier(actor, quarter, measures, settings),
                quarter.brief(settings.firstMonth()),
                packs.issuedContent(quarter.previous()).orElse(null));
    }

    private static Map<String, String> owners(List<ActionLine> actions, Map<UUID, PersonSummary> everybody) {
        var owners = new HashMap<String, String>();
        for (var action : actions) {
            if (action.leadName() != null) {
                owners.put(action.ref().value(), owner(action, everybody));
            }
        }
        return owners;
    }

    /// The person who leads it and their own organisation, which may be another than the one that answers for it.
    private static String owner(ActionLine action, Map<UUID, PersonSummary> everybody) {
        var lead = action.lead() == null ? null : everybody.get(action.lead());
        if (lead != null) {
            return named(lead);
        }
        return action.leadName() == null
                ? action.ownerName() + " (nobody named)"
                : action.leadName() + ", " + action.ownerName();
    }

    private Map<String, String> leads(Actor actor, Map<UUID, PersonSummary> everybody) {
        var leads = new HashMap<String, String>();
        var asked =
                directory.areas(actor).stream().map(area -> LEADS + area.code()).toList();
        access.holders(actor, asked).forEach((held, holders) -> {
            var names = holders.stream()
                    .map(everybody::get)
                    .filter(Objects::nonNull)
                    .map(PackBackgrounds::named)
                    .sorted()
                    .collect(Collectors.joining("; "));
            if (!names.isEmpty()) {
                leads.put(held.substring(LEADS.length()), names);
            }
        });
        return leads;
    }

    private static String named(PersonSummary person) {
        return person.name() + ", " + person.organisationName();
    }

    private List<Series> earlier(
            Actor actor, Quarter quarter, Map<String, MeasureLine> measures, StrategySettings settings) {
        var from = quarter;
        for (int back = 0; back < EARLIER; back++) {
            from = from.previous();
        }
        var refs = measures.values().stream().map(MeasureLine::ref).toList();
        var points = new LinkedHashMap<String, List<TrendPoint>>();
        var found = strategy.past(actor, refs, from, quarter.previous());
        for (var past : found) {
            var measure = Objects.requireNonNull(measures.get(past.ref().value()));
            points.computeIfAbsent(past.ref() + " " + past.area(), _ -> new ArrayList<>())
                    .add(TrendPoint.of(
                            past.quarter().brief(settings.firstMonth()),
                            measure.unit(),
                            measure.countsPeople(),
                            past.value(),
                            settings.smallNumbers(past.quarter())));
        }
        return points.entrySet().stream()
                .map(entry -> {
                    var key = entry.getKey().split(" ", 2);
                    return new Series(key[0], key[1], entry.getValue());
                })
                .toList();
    }

    /// What is red now.
    LiveState live(Actor actor, PackContent content, Instant now) {
        var today = LocalDate.ofInstant(now, Clocks.LONDON);
        var areas = content.areas().stream().collect(Collectors.toMap(AreaLine::area, Function.identity()));
        var everybody = people.current(actor).stream()
                .collect(Collectors.toMap(PersonSummary::id, Function.identity(), (one, _) -> one));
        var reds = new ArrayList<Red>();
        for (var action : strategy.actions(actor, today)) {
            if (action.rag().colour() == Colour.RED) {
                var area = areas.get(action.area());
                reds.add(new Red(
                        action.title(),
                        "/actions/" + action.ref(),
                        action.areaName(),
                        action.rag().because(),
                        owner(action, everybody),
                        area != null && !area.present()));
            }
        }
        var quarter = Quarter.parse(content.quarter()).orElseThrow();
        var settings = strategy.settings(actor, today);
        for (var result : strategy.measures(actor, quarter, today)) {
            var area = areas.get(result.area());
            if (area != null && !area.present() && result.last() != null) {
                figure(result.last(), area, settings).ifPresent(reds::add);
            }
        }
        return new LiveState(now, reds);
    }

    /// The latest accepted figure of an area whose return is missing, where it was red and may be called so.
    private static Optional<Red> figure(MeasureResult last, AreaLine area, StrategySettings settings) {
        var measure = last.measure();
        var asked = new RequestedMeasure(
                measure.ref().value(),
                measure.title(),
                measure.unit(),
                measure.direction(),
                measure.priority(),
                measure.objective(),
                measure.countsPeople(),
                last.target(),
                null);
        var cell = FigureCell.of(
                        new Figure(asked, last.value(), "", "", false),
                        new Area(area.area(), area.name()),
                        new Ref(area.areaReturn()),
                        FigureRules.of(settings, last.quarter()))
                .cell();
        return cell.colour() == Colour.RED && last.target() != null
                ? Optional.of(new Red(
                        measure.title(),
                        "/measures/" + measure.ref(),
                        area.name(),
                        "%s against a target of %s in %s"
                                .formatted(
                                        cell.text(),
                                        measure.unit().print(last.target()),
                                        last.quarter().brief(settings.firstMonth())),
                        area.lead() == null ? area.name() : area.lead(),
                        true))
                : Optional.empty();
    }
}
