package waymark.analysis.local;

import static waymark.kernel.Permission.ANALYSE_FIGURES;
import static waymark.kernel.Permission.VIEW_PACKS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.analysis.national.NationalTotals;
import waymark.analysis.notes.NotedChart;
import waymark.analysis.notes.PictureNote;
import waymark.analysis.notes.PictureNotes;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartPoint;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Local figures beside the country, and the populations that rates need.
@Controller
@RequestMapping("/insight/local")
class LocalController {

    static final String PATH = "/insight/local";
    private static final String PAGE = "analysis/local/local";
    private static final String FORM = "analysis/local/form";
    private static final String POPULATIONS = "analysis/local/populations";
    private static final String WITHDRAWAL = "analysis/local/withdrawal";
    private static final String ELSEWHERE = "ELSEWHERE";
    private static final int DRAWN = 12;
    private static final int MOST = 10_000_000;

    /// A figure with the country beside it.
    ///
    /// @param rate for each 100,000 people, or why there is none
    /// @param country the referrals of the whole country in the same days; empty where they are not held
    /// @param countryRate the same for each 100,000 people; empty where there is none
    record Line(LocalFigure figure, String rate, String country, String countryRate) {}

    record View(
            List<Line> lines,
            List<LocalFigure> withdrawn,
            @Nullable Chart drawn,
            List<PictureNote> notes,
            boolean analyses,
            boolean populated) {

        NotedChart chart() {
            return NotedChart.LOCAL;
        }

        /// The figures of each area, by its name.
        Map<String, List<Line>> byArea() {
            return lines.stream()
                    .collect(Collectors.groupingBy(
                            line -> line.figure().areaName(), LinkedHashMap::new, Collectors.toList()));
        }
    }

    record Form(List<Choice> areas, FormData form, List<Problem> problems) {

        List<Choice> sides() {
            return List.of(CountedSide.values()).stream()
                    .map(one -> Choice.of(one.name(), one.words(), one.hint()))
                    .toList();
        }

        List<Choice> checks() {
            return Choice.from(
                    List.of(LocalFigure.Checked.values()), LocalFigure.Checked::name, LocalFigure.Checked::words);
        }
    }

    record PopulationsView(
            List<Population> all,
            Map<String, String> names,
            List<Choice> areas,
            FormData form,
            List<Problem> problems) {

        String name(String area) {
            return names.getOrDefault(area, area);
        }
    }

    record Withdrawal(LocalFigure it, FormData form, List<Problem> problems) {}

    private record Entered(String area, LocalDate asOf, int people, String source) {}

    private final LocalFigures figures;
    private final NationalTotals country;
    private final PictureNotes notes;
    private final DirectoryApi directory;
    private final Clock clock;

    LocalController(
            LocalFigures figures, NationalTotals country, PictureNotes notes, DirectoryApi directory, Clock clock) {
        this.figures = figures;
        this.country = country;
        this.notes = notes;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(VIEW_PACKS)
    ModelAndView show(Actor.Person actor) {
        var all = figures.all(actor);
        var populations = figures.populations(actor);
        var national = country.referrals(actor);
        var lines = all.stream()
                .filter(one -> one.withdrawnOn() == null)
                .map(one -> line(one, populations, national))
                .toList();
        return Page.show(
                PAGE,
                new View(
                        lines,
                        all.stream().filter(one -> one.withdrawnOn() != null).toList(),
                        drawn(lines),
                        notes.beside(actor).of(NotedChart.LOCAL),
                        actor.may(Permission.ANALYSE_FIGURES),
                        !populations.isEmpty()));
    }

    private static Line line(LocalFigure it, List<Population> populations, NationalTotals.Referrals national) {
        if (!it.side().referrals()) {
            return new Line(it, "", "", "");
        }
        var own = Population.of(populations, it.area(), it.toDay());
        var rate = own.map(one -> "%s (%,d people, %s%s)"
                        .formatted(
                                one.rate(it.released()),
                                one.people(),
                                one.asOf().getYear(),
                                one.farFrom(it.toDay()) ? ", years away from the figure" : ""))
                .orElse("No population entered");
        var total = national.between(it.fromDay(), it.toDay());
        var whole = Population.of(populations, Population.COUNTRY, it.toDay());
        return new Line(
                it,
                rate,
                total.map("%,d"::formatted).orElse("No figure for this period"),
                total.flatMap(sum -> whole.map(one -> one.rate(sum))).orElse(""));
    }

    /// The newest figure of each area and side.
    private static @Nullable Chart drawn(List<Line> lines) {
        var newest = new LinkedHashMap<String, LocalFigure>();
        for (var line : lines) {
            var it = line.figure();
            if (it.side().referrals()) {
                newest.merge(
                        it.area() + it.side(), it, (one, other) -> one.toDay().isBefore(other.toDay()) ? other : one);
            }
        }
        if (newest.isEmpty()) {
            return null;
        }
        var points = newest.values().stream()
                .sorted(Comparator.comparingInt(LocalFigure::value).reversed())
                .limit(DRAWN)
                .map(LocalController::point)
                .toList();
        return Chart.bars(
                new ChartFrame(
                        "local",
                        "Referrals: the newest figure that was found for each area",
                        "A bar for each area. The days differ, and some figures count who sent and some who received.",
                        "Area and days",
                        "Referrals",
                        ""),
                points);
    }

    private static ChartPoint point(LocalFigure it) {
        var figure = it.released();
        var label = "%s, %s to %s".formatted(it.areaName(), month(it.fromDay()), month(it.toDay()));
        return ChartPoint.between(
                label, (double) figure.low().orElse(0), (double) figure.high().orElse(0), figure.text());
    }

    private static String month(LocalDate day) {
        return java.time.format.DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK)
                .format(day);
    }

    private List<Choice> areas(Actor actor) {
        var areas = new ArrayList<>(Choice.from(directory.areas(actor), Area::code, Area::name));
        areas.add(Choice.of(ELSEWHERE, "Another area", "A police area or a neighbour"));
        return areas;
    }

    @GetMapping("/new")
    @Allow(ANALYSE_FIGURES)
    ModelAndView add(Actor.Person actor) {
        return Page.show(FORM, new Form(areas(actor), FormData.empty(), List.of()));
    }

    @PostMapping("/new")
    @Allow(ANALYSE_FIGURES)
    ModelAndView save(FormData form, Actor.Person actor) {
        return switch (form.read(reader -> given(reader, actor))) {
            case Ruling.Refused<LocalFigure.Given>(var problems) ->
                Page.refuse(FORM, new Form(areas(actor), form, problems));
            case Ruling.Agreed<LocalFigure.Given>(var given) -> {
                figures.add(actor, given);
                yield Page.go(Notice.done("Added"), PATH);
            }
        };
    }

    private LocalFigure.Given given(FormReader reader, Actor actor) {
        var today = LocalDate.now(clock);
        var area = reader.choice("area", areas(actor), Choice::value, "Choose an area");
        boolean other = area != null && area.value().equals(ELSEWHERE);
        var typed = reader.line("areaName", "The name of the area", 100);
        reader.when(other && code(typed).isEmpty(), "areaName", "Enter the name of the area");
        var from = reader.requiredDate("fromDay", "First day", today.minusYears(1));
        var to = reader.requiredDate("toDay", "Last day", today);
        reader.when(to.isBefore(from), "toDay", "The last day must be the first day or later");
        return new LocalFigure.Given(
                other || area == null ? code(typed) : area.value(),
                other || area == null ? typed : area.label(),
                reader.requiredLine("measure", "What is counted", 150, "Say what is counted"),
                reader.choice("side", CountedSide.class, "Choose what it counts"),
                from,
                to,
                reader.number("value", 0, MOST, "Enter a whole number, for instance 228"),
                reader.line("detail", "Its parts", 300),
                reader.requiredLine("source", "The source", 300, "Say where it was published"),
                reader.choice("verification", LocalFigure.Checked.class, "Choose how far it was checked"));
    }

    /// A code made of a name: `North Yorkshire Police` becomes `NORTH_YORKSHIRE_POLICE`.
    static String code(String name) {
        var code = new StringBuilder();
        for (char letter : name.toUpperCase(Locale.ROOT).toCharArray()) {
            boolean kept = letter >= 'A' && letter <= 'Z' || !code.isEmpty() && letter >= '0' && letter <= '9';
            if (kept) {
                code.append(letter);
            } else if (!code.isEmpty() && code.charAt(code.length() - 1) != '_') {
                code.append('_');
            }
        }
        return code.substring(0, Math.min(code.length(), 39));
    }

    @GetMapping("/populations")
    @Allow(ANALYSE_FIGURES)
    ModelAndView populations(Actor.Person actor) {
        return Page.show(POPULATIONS, populationsView(actor, FormData.empty(), List.of()));
    }

    private PopulationsView populationsView(Actor.Person actor, FormData form, List<Problem> problems) {
        var names = new LinkedHashMap<String, String>();
        names.put(Population.COUNTRY, "United Kingdom");
        directory.areas(actor).forEach(area -> names.put(area.code(), area.name()));
        figures.all(actor).forEach(one -> names.putIfAbsent(one.area(), one.areaName()));
        return new PopulationsView(
                figures.populations(actor),
                names,
                names.entrySet().stream()
                        .map(one -> Choice.of(one.getKey(), one.getValue()))
                        .toList(),
                form,
                problems);
    }

    @PostMapping("/populations")
    @Allow(ANALYSE_FIGURES)
    ModelAndView enter(FormData form, Actor.Person actor) {
        var today = LocalDate.now(clock);
        var areas = populationsView(actor, form, List.of()).areas();
        var read = form.read(reader -> {
            var area = Optional.ofNullable(reader.choice("area", areas, Choice::value, "Choose an area"));
            var asOf = reader.requiredDate("asOf", "Day", today.withDayOfYear(1));
            reader.when(asOf.isAfter(today), "asOf", "The day must be today or in the past");
            return new Entered(
                    area.map(Choice::value).orElse(""),
                    asOf,
                    reader.number("people", 100, 2_000_000_000, "Enter a whole number of people, 100 or more"),
                    reader.requiredLine("source", "The source", 300, "Say where the number comes from"));
        });
        return switch (read) {
            case Ruling.Refused<Entered>(var problems) ->
                Page.refuse(POPULATIONS, populationsView(actor, form, problems));
            case Ruling.Agreed<Entered>(var given) -> {
                figures.enter(actor, given.area(), given.asOf(), given.people(), given.source());
                yield Page.go(Notice.done("Entered. What was entered before stays"), PATH + "/populations");
            }
        };
    }

    @GetMapping("/{ref}/withdrawal")
    @Allow(ANALYSE_FIGURES)
    ModelAndView withdrawal(@PathVariable String ref, Actor.Person actor) {
        var it = figures.standing(actor, ref);
        return Page.show(WITHDRAWAL, new Withdrawal(it, FormData.version(it.version()), List.of()));
    }

    @PostMapping("/{ref}/withdrawal")
    @Allow(ANALYSE_FIGURES)
    ModelAndView withdraw(@PathVariable String ref, FormData form, Actor.Person actor) {
        var it = figures.standing(actor, ref);
        var read =
                form.read(reader -> reader.required("why", "The reason", FormReader.REASON, "Say why it is withdrawn"));
        return switch (read.save(why -> figures.withdraw(actor, it, form.version(), why))) {
            case Saved.Done<LocalFigure> _ -> Page.go(Notice.done("Withdrawn. It stays to be read"), PATH);
            case Ruling.Refused<LocalFigure>(var problems) ->
                Page.refuse(WITHDRAWAL, new Withdrawal(it, form, problems));
            case Saved.Stale<LocalFigure> _ -> Page.merged(withdrawal(ref, actor));
        };
    }
}
