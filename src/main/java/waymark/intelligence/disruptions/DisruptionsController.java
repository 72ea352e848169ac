package waymark.intelligence.disruptions;

import static waymark.kernel.Permission.RECORD_DISRUPTIONS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.directory.terms.Term;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.strategy.objectives.FourP;
import waymark.web.Page;
import waymark.web.Tone;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartParts;
import waymark.web.forms.Choice;
import waymark.web.lists.FilterChip;
import waymark.web.lists.ListFile;

/// The log of disruptions, drawn by month and P.
@Controller
class DisruptionsController {

    private static final int MONTHS = 12;
    private static final int YEARS = 4;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    /// What is asked for in the address.
    record Query(
            @Nullable String fourP,
            @Nullable String level,
            @Nullable String area,
            @Nullable String year,
            @Nullable String operation) {

        Disruptions.Filter filter() {
            return new Disruptions.Filter(text(fourP), text(level), text(area), text(year), text(operation));
        }

        private static String text(@Nullable String asked) {
            return asked == null ? "" : asked.strip();
        }
    }

    /// @param drawn the last twelve months; null where nothing was recorded in them
    record Index(
            List<Disruption> disruptions,
            Disruptions.Filter filter,
            List<Choice> levels,
            List<Choice> areas,
            List<Choice> years,
            @Nullable Chart drawn) {

        List<Choice> fourPs() {
            return FourPs.choices();
        }

        List<FilterChip> chips() {
            var chips = new ArrayList<FilterChip>();
            FilterChip.add(chips, "P", "fourP", filter.fourP(), fourPs());
            FilterChip.add(chips, "Level", "level", filter.level(), levels);
            FilterChip.add(chips, "Area", "area", filter.area(), areas);
            FilterChip.add(chips, "Year", "year", filter.year(), years);
            FilterChip.add(chips, "Operation", "operation", filter.operation(), List.of());
            return chips;
        }
    }

    private final Disruptions disruptions;
    private final DisruptionLevels levels;
    private final DirectoryApi directory;
    private final Clock clock;

    DisruptionsController(Disruptions disruptions, DisruptionLevels levels, DirectoryApi directory, Clock clock) {
        this.disruptions = disruptions;
        this.levels = levels;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/intelligence/disruptions")
    @Allow(RECORD_DISRUPTIONS)
    ModelAndView list(Query query, Actor.Person actor) {
        var found = disruptions.find(actor, query.filter());
        return Page.show(
                "intelligence/disruptions/disruptions",
                new Index(
                        found,
                        query.filter(),
                        Choice.from(levels.all(), Term::code, Term::name),
                        Choice.from(directory.areas(actor), Area::code, Area::name),
                        years(),
                        drawn(found)));
    }

    private List<Choice> years() {
        int now = LocalDate.now(clock).getYear();
        var years = new ArrayList<Choice>();
        for (int year = now; year > now - YEARS; year--) {
            years.add(Choice.of(String.valueOf(year), String.valueOf(year)));
        }
        return years;
    }

    private @Nullable Chart drawn(List<Disruption> found) {
        var rows = new ArrayList<ChartParts>();
        boolean any = false;
        for (var month = YearMonth.now(clock).minusMonths(MONTHS - 1L);
                !month.isAfter(YearMonth.now(clock));
                month = month.plusMonths(1)) {
            var of = month;
            var inMonth = found.stream()
                    .filter(one -> YearMonth.from(one.onDay()).equals(of))
                    .toList();
            any |= !inMonth.isEmpty();
            rows.add(new ChartParts(
                    MONTH.format(month),
                    MONTH.format(month),
                    inMonth.size() + (inMonth.size() == 1 ? " disruption" : " disruptions"),
                    Arrays.stream(FourP.values())
                            .map(p -> new ChartParts.Part(
                                    p.word(),
                                    tone(p),
                                    inMonth.stream()
                                            .filter(one -> one.fourP() == p)
                                            .count()))
                            .toList()));
        }
        return any
                ? Chart.parts(
                        new ChartFrame(
                                "disruptions-by-month",
                                "Disruptions in the last twelve months",
                                "A bar for each month, in parts by the four Ps.",
                                "Month",
                                "Disruptions",
                                ""),
                        rows)
                : null;
    }

    static Tone tone(FourP p) {
        return switch (p) {
            case PURSUE -> Tone.BLUE;
            case PREVENT -> Tone.TEAL;
            case PROTECT -> Tone.PURPLE;
            case PREPARE -> Tone.YELLOW;
        };
    }

    @GetMapping({"/intelligence/disruptions.csv", "/intelligence/disruptions.xlsx"})
    @Allow(RECORD_DISRUPTIONS)
    ListFile file(Query query, Actor.Person actor) {
        return new ListFile(
                "disruptions",
                List.of(
                        "Reference",
                        "Day",
                        "P",
                        "Level",
                        "Area",
                        "Kind of place",
                        "What was done",
                        "By",
                        "Before",
                        "After",
                        "How it is known",
                        "Measure",
                        "Operation",
                        "Objective"),
                disruptions.find(actor, query.filter()).stream()
                        .map(DisruptionsController::row)
                        .toList());
    }

    private static List<?> row(Disruption it) {
        return List.of(
                it.ref(),
                it.onDay(),
                it.fourP().word(),
                it.levelName(),
                it.where(),
                it.place().words(),
                it.what(),
                String.join(", ", it.organisationNames()),
                it.beforeWords(),
                it.afterWords(),
                it.knownHow(),
                it.measure(),
                it.operation(),
                it.objective());
    }
}
