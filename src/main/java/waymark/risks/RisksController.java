package waymark.risks;

import static waymark.kernel.Permission.VIEW_RISKS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.directory.DateText;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Quarter;
import waymark.kernel.Ref;
import waymark.strategy.StrategyApi;
import waymark.web.Page;
import waymark.web.charts.Chart;
import waymark.web.forms.Choice;
import waymark.web.lists.FilterChip;
import waymark.web.lists.ListFile;

/// The registers as a picture, a list and a file, and the page of one risk.
@Controller
class RisksController {

    private static final int QUARTERS = 8;
    private static final List<String> HEADER = List.of(
            "Reference",
            "Register",
            "Area",
            "Risk to",
            "Cause",
            "What may happen",
            "Effect",
            "Likelihood without controls",
            "Impact without controls",
            "Score without controls",
            "Likelihood now",
            "Impact now",
            "Score now",
            "Band now",
            "Movement",
            "Score before",
            "Target score",
            "Scale",
            "Owner",
            "What is being done",
            "State",
            "Escalated to",
            "Accepted until",
            "Registered on",
            "Review by",
            "Restricted");

    /// The registers.
    ///
    /// @param scales by number
    /// @param scale that the picture is drawn on
    /// @param others how many risks of the list are scored on another scale
    record Index(
            List<Risk> risks,
            RiskFilter filter,
            List<Choice> groups,
            List<Choice> areas,
            List<Choice> quarters,
            String quarter,
            Map<Integer, RiskScale> scales,
            RiskScale scale,
            List<RiskScale> others,
            Chart matrix,
            LocalDate since,
            LocalDate today,
            boolean mayRegister) {

        List<FilterChip> chips() {
            return filter.chips(groups, areas);
        }

        RiskScale scaleOf(Placed placed) {
            return scales.getOrDefault(placed.scale(), scale);
        }
    }

    /// One risk, with what its reader may do.
    record View(
            Risk it,
            List<Risks.Given> scores,
            List<RiskControl> controls,
            List<RiskAcceptance> acceptances,
            List<TimelineEntry> timeline,
            Map<Integer, RiskScale> scales,
            Map<String, String> organisations,
            LocalDate today,
            Actor.Person reader) {

        RiskScale scaleOf(Placed placed) {
            var known = scales.get(placed.scale());
            return known == null ? scales.values().iterator().next() : known;
        }

        RiskScale current() {
            return scales.values().stream()
                    .reduce((one, other) -> one.number() > other.number() ? one : other)
                    .orElseThrow();
        }

        boolean mayReview() {
            return it instanceof Risk.Live && it.reviewedBy(reader);
        }

        boolean mayKeep() {
            return it instanceof Risk.Live && it.keptBy(reader);
        }

        boolean mayDecide() {
            return it.decidedBy(reader);
        }
    }

    private final Risks risks;
    private final RiskGroups groups;
    private final RiskScales scales;
    private final DirectoryApi directory;
    private final StrategyApi strategy;
    private final Clock clock;

    RisksController(
            Risks risks,
            RiskGroups groups,
            RiskScales scales,
            DirectoryApi directory,
            StrategyApi strategy,
            Clock clock) {
        this.risks = risks;
        this.groups = groups;
        this.scales = scales;
        this.directory = directory;
        this.strategy = strategy;
        this.clock = clock;
    }

    @GetMapping("/risks")
    @Allow(VIEW_RISKS)
    ModelAndView list(RiskFilter filter, Actor.Person actor) {
        var today = LocalDate.now(clock);
        var settings = strategy.settings(actor, today);
        var quarter = quarter(filter.since(), settings.quarter(today).previous());
        var since = quarter.firstDay(settings.firstMonth());
        var found = risks.list(filter, since);
        var known = scales.all();
        var used = found.stream()
                .map(risk -> risk.scores().current().scale())
                .distinct()
                .toList();
        var scale = drawnOn(known, used, RiskFilter.text(filter.scale()));
        var registers = groups.all();
        return Page.show(
                "risks/risks",
                new Index(
                        found,
                        filter,
                        Choice.from(registers, RiskGroup::code, RiskGroup::name),
                        directory.areas(actor).stream()
                                .map(area -> Choice.of(area.code(), area.name()))
                                .toList(),
                        settings.recentQuarters(today, QUARTERS),
                        quarter.key(),
                        scales(known),
                        scale,
                        known.stream()
                                .filter(one -> used.contains(one.number()) && one.number() != scale.number())
                                .toList(),
                        RiskMatrix.of(scale, found, DateText.day(since)),
                        since,
                        today,
                        registers.stream().anyMatch(group -> group.keptBy(actor))));
    }

    /// The one that is asked for, else the newest that a risk of the list is scored on.
    private static RiskScale drawnOn(List<RiskScale> known, List<Integer> used, String asked) {
        return known.stream()
                .filter(one -> String.valueOf(one.number()).equals(asked))
                .findFirst()
                .or(() -> known.stream()
                        .filter(one -> used.contains(one.number()))
                        .findFirst())
                .orElse(known.getFirst());
    }

    /// The one that is asked for, else the last that has ended: the board meets on it next.
    private static Quarter quarter(@Nullable String asked, Quarter ended) {
        return Quarter.parse(RiskFilter.text(asked)).orElse(ended);
    }

    private static Map<Integer, RiskScale> scales(List<RiskScale> known) {
        var byNumber = new LinkedHashMap<Integer, RiskScale>();
        known.forEach(scale -> byNumber.put(scale.number(), scale));
        return byNumber;
    }

    @GetMapping({"/risks.csv", "/risks.xlsx"})
    @Allow(VIEW_RISKS)
    ListFile file(RiskFilter filter, Actor.Person actor) {
        var today = LocalDate.now(clock);
        var settings = strategy.settings(actor, today);
        var since = quarter(filter.since(), settings.quarter(today).previous()).firstDay(settings.firstMonth());
        var known = scales.byNumber();
        return new ListFile(
                "risks",
                HEADER,
                risks.list(filter, since).stream().map(risk -> row(risk, known)).toList());
    }

    private static List<?> row(Risk it, Map<Integer, RiskScale> known) {
        var header = it.header();
        var scores = it.scores();
        var scale = known.get(scores.current().scale());
        var before = scores.before();
        var row = new ArrayList<@Nullable Object>(Arrays.asList(
                it.ref(),
                header.groupName(),
                header.area() == null ? "" : header.area(),
                header.of().word(),
                header.cause(),
                header.event(),
                header.effect(),
                scores.inherent().likelihood(),
                scores.inherent().impact(),
                scores.inherent().score(),
                scores.current().likelihood(),
                scores.current().impact(),
                scores.current().score(),
                scale == null ? "" : scale.band(scores.current()).word(),
                scores.movement().word()));
        row.addAll(Arrays.asList(
                before == null ? null : before.score(),
                scores.target().score(),
                scale == null ? "" : scale.name(),
                header.ownerName(),
                header.treatment(),
                it.word(),
                header.escalatedToName(),
                header.acceptedUntil(),
                header.registeredOn(),
                header.reviewOn(),
                header.restricted() ? "yes" : "no"));
        return row;
    }

    @GetMapping("/risks/{ref}")
    @Allow(VIEW_RISKS)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(
                "risks/risk",
                new View(
                        risks.get(ref),
                        risks.scores(ref),
                        risks.controls(ref),
                        risks.acceptances(ref),
                        risks.timeline(ref),
                        scales(scales.all()),
                        Choice.labels(groups.organisations(actor)),
                        LocalDate.now(clock),
                        actor));
    }
}
