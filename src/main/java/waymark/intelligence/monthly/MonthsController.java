package waymark.intelligence.monthly;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;
import static waymark.kernel.Permission.VIEW_PACKS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.directory.DirectoryApi;
import waymark.insight.ReleasedFigure;
import waymark.intelligence.monthly.MonthlyPicture.State;
import waymark.intelligence.reports.MarkedPaper;
import waymark.intelligence.reports.Marking;
import waymark.intelligence.reports.WithoutPurpose;
import waymark.intelligence.screening.PersonScreening;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Area;
import waymark.kernel.NotFound;
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

/// The pictures of months: read by members once published, made by two officers. No intelligence shows here, so no
/// purpose is stated first.
@Controller
@RequestMapping("/intelligence/months")
class MonthsController {

    private static final String LIST = "intelligence/monthly/months";
    private static final String MONTH = "intelligence/monthly/month";
    private static final String FORM = "intelligence/monthly/form";
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);
    private static final int DRAWN = 8;
    private static final int OFFERED = 6;

    /// @param quarter the one that is running, for its theme
    /// @param trend reports over the published months; null before there are two
    record Index(
            List<MonthlyPicture> pictures,
            List<QuarterTheme> themes,
            boolean makes,
            List<Choice> months,
            String quarter,
            @Nullable Chart trend,
            FormData form,
            List<Problem> problems) {}

    /// @param drawn one chart for each table that has something to draw
    record View(
            MonthlyPicture it,
            List<Chart> drawn,
            Optional<QuarterTheme> theme,
            boolean changes,
            boolean looks,
            List<TimelineEntry> timeline,
            FormData form,
            List<Problem> problems,
            Marking marking) {}

    record Form(MonthlyPicture it, FormData form, List<Problem> problems) {}

    private final MonthlyPictures pictures;
    private final QuarterThemes themes;
    private final DirectoryApi directory;
    private final MarkedPaper papers;
    private final Clock clock;

    MonthsController(
            MonthlyPictures pictures, QuarterThemes themes, DirectoryApi directory, MarkedPaper papers, Clock clock) {
        this.pictures = pictures;
        this.themes = themes;
        this.directory = directory;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping
    @Allow(VIEW_PACKS)
    ModelAndView list(Actor.Person actor) {
        return Page.show(LIST, index(actor, FormData.empty(), List.of()));
    }

    private Index index(Actor.Person actor, FormData form, List<Problem> problems) {
        var all = pictures.all(actor);
        return new Index(
                all,
                themes.all(actor),
                actor.may(Permission.HANDLE_INTELLIGENCE),
                months(all),
                quarter(LocalDate.now(clock)),
                trend(all),
                form,
                problems);
    }

    /// Those of the last months that have none yet.
    private List<Choice> months(List<MonthlyPicture> all) {
        var months = new ArrayList<Choice>();
        for (int back = 1; back <= OFFERED; back++) {
            var month = YearMonth.now(clock).minusMonths(back);
            if (all.stream().noneMatch(one -> YearMonth.from(one.month()).equals(month))) {
                months.add(Choice.of(month.toString(), MonthlyPicture.name(month)));
            }
        }
        return months;
    }

    private static @Nullable Chart trend(List<MonthlyPicture> all) {
        var published = all.stream()
                .filter(one -> one.state() == State.PUBLISHED)
                .limit(DRAWN)
                .toList()
                .reversed();
        return published.size() < 2
                ? null
                : Chart.trend(
                        new ChartFrame(
                                "monthly-reports",
                                "Intelligence reports in the published months",
                                "A column for each month. Where a number is too small to print, the column shows the range it lies in.",
                                "Month",
                                "Reports",
                                ""),
                        published.stream()
                                .flatMap(one -> one.figures().table("reports").stream()
                                        .map(table -> point(
                                                BRIEF.format(one.month()),
                                                ReleasedFigure.total(
                                                        table.total().figures()))))
                                .toList());
    }

    private static ChartPoint point(String label, ReleasedFigure figure) {
        return figure.available()
                ? ChartPoint.between(
                        label, figure.low().orElseThrow(), figure.high().orElseThrow(), figure.text())
                : ChartPoint.none(label, figure.text());
    }

    private static List<Chart> drawn(MonthlyPicture it) {
        return it.figures().tables().stream()
                .filter(table -> table.total().figures().stream()
                        .anyMatch(figure -> figure.high().orElse(0) > 0))
                .map(table -> {
                    var points = new ArrayList<ChartPoint>();
                    for (int column = 0; column < table.columns().size(); column++) {
                        points.add(point(
                                table.columns().get(column),
                                table.total().figures().get(column)));
                    }
                    return Chart.bars(
                            new ChartFrame(
                                    "month-" + table.key(),
                                    table.title(),
                                    "A bar for each kind, all areas together. Where a number is too small to print, the bar shows the range it lies in.",
                                    "Kind",
                                    "Number",
                                    ""),
                            points);
                })
                .toList();
    }

    /// @throws NotFound where the address names no month
    private static YearMonth month(String typed) {
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeParseException noMonth) {
            throw new NotFound("month");
        }
    }

    @PostMapping
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView begin(FormData form, Actor.Person actor) {
        var all = pictures.all(actor);
        var offered = months(all);
        var none = Choice.of("", "");
        var begun = form.read(reader -> reader.choice(
                                "month",
                                offered.isEmpty() ? List.of(none) : offered,
                                Choice::value,
                                "Choose a month that has ended and has no picture yet")
                        .value())
                .map(MonthsController::month)
                .then(month -> MonthlyPicture.begin(
                        month, actor, pictures.find(actor, month).isPresent(), LocalDate.now(clock)));
        return switch (begun) {
            case Ruling.Refused<YearMonth>(var problems) -> Page.refuse(LIST, index(actor, form, problems));
            case Ruling.Agreed<YearMonth>(var month) -> {
                pictures.begin(actor, month);
                yield Page.go(
                        Notice.done("Started. The figures are counted; now write what they mean"),
                        "/intelligence/months/%s",
                        month);
            }
        };
    }

    @GetMapping("/{month}")
    @Allow(VIEW_PACKS)
    ModelAndView show(@PathVariable String month, Actor.Person actor) {
        return Page.show(MONTH, view(actor, pictures.get(actor, month(month)), FormData.empty(), List.of()));
    }

    private View view(Actor.Person actor, MonthlyPicture it, FormData form, List<Problem> problems) {
        boolean officer = actor.may(Permission.HANDLE_INTELLIGENCE);
        return new View(
                it,
                drawn(it),
                themes.find(actor, quarter(it.month())),
                officer && it.state() == State.DRAFT,
                it.looksAt(actor),
                officer ? pictures.timeline(it) : List.of(),
                form,
                problems,
                Marking.OFFICIAL);
    }

    private static String quarter(LocalDate day) {
        return "%d-%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /// A picture on paper.
    @GetMapping("/{month}/picture.pdf")
    @Allow(VIEW_PACKS)
    ResponseEntity<byte[]> paper(@PathVariable String month, Actor.Person actor) {
        var it = pictures.get(actor, month(month));
        return papers.download(
                "picture-" + it.key(),
                "Picture of " + it.name(),
                Marking.OFFICIAL,
                "intelligence/monthly/paper",
                Map.of("page", view(actor, it, FormData.empty(), List.of())));
    }

    private MonthlyPicture draft(Actor actor, String month) {
        var it = pictures.get(actor, month(month));
        if (it.state() != State.DRAFT) {
            throw new NotFound("draft");
        }
        return it;
    }

    @GetMapping("/{month}/edit")
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView edit(@PathVariable String month, Actor.Person actor) {
        var it = draft(actor, month);
        var form = FormData.version(it.version())
                .with("situation", it.situation())
                .with("changes", it.changes())
                .with("gaps", it.gaps())
                .with("ahead", it.ahead());
        return Page.show(FORM, new Form(it, form, List.of()));
    }

    @PostMapping("/{month}/edit")
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView change(@PathVariable String month, FormData form, Actor.Person actor) {
        var it = draft(actor, month);
        var known =
                new ArrayList<>(directory.areas(actor).stream().map(Area::name).toList());
        directory.organisations(actor).forEach(one -> known.add(one.name()));
        var changed = form.read(reader -> {
                    var words = new MonthlyPicture.Words(
                            reader.text("situation", "Assessment", MonthlyPicture.LONGEST),
                            reader.text("changes", "What changed", MonthlyPicture.LONGEST),
                            reader.text("gaps", "What is not known", MonthlyPicture.LONGEST),
                            reader.text("ahead", "What comes next", MonthlyPicture.LONGEST));
                    PersonScreening.ask(reader, "situation", words.situation(), known);
                    PersonScreening.ask(reader, "changes", words.changes(), known);
                    PersonScreening.ask(reader, "gaps", words.gaps(), known);
                    PersonScreening.ask(reader, "ahead", words.ahead(), known);
                    return words;
                })
                .then(words -> it.change(words, actor));
        return switch (changed.save(words -> pictures.change(actor, it, form.version(), words))) {
            case Saved.Done<MonthlyPicture> _ -> Page.go(Notice.done("Saved"), "/intelligence/months/%s", month);
            case Ruling.Refused<MonthlyPicture>(var problems) -> Page.refuse(FORM, new Form(it, form, problems));
            case Saved.Stale<MonthlyPicture> _ -> Page.merged(edit(month, actor));
        };
    }

    /// Counts the month again.
    @PostMapping("/{month}/counting")
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView count(@PathVariable String month, FormData form, Actor.Person actor) {
        var it = draft(actor, month);
        return after(month, pictures.count(actor, it, form.version()), "Counted again");
    }

    private static ModelAndView after(String month, Saved<MonthlyPicture> saved, String done) {
        return Page.go(
                saved instanceof Saved.Done<MonthlyPicture>
                        ? Notice.done(done)
                        : Notice.important("Somebody else changed it first. Nothing of yours was saved"),
                "/intelligence/months/%s",
                month);
    }

    /// Sends it to a second officer.
    @PostMapping("/{month}/sending")
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView send(@PathVariable String month, FormData form, Actor.Person actor) {
        var it = pictures.get(actor, month(month));
        return switch (it.send(actor)) {
            case Ruling.Refused<MonthlyPicture>(var problems) -> Page.refuse(MONTH, view(actor, it, form, problems));
            case Ruling.Agreed<MonthlyPicture> _ ->
                after(month, pictures.send(actor, it, form.version()), "Sent. A second officer looks at it");
        };
    }

    private MonthlyPicture lookedAt(Actor.Person actor, String month) {
        var it = pictures.get(actor, month(month));
        if (!it.looksAt(actor)) {
            throw new NotFound("picture");
        }
        return it;
    }

    /// A second officer sends it back.
    @PostMapping("/{month}/return")
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView sendBack(@PathVariable String month, FormData form, Actor.Person actor) {
        var it = lookedAt(actor, month);
        var read = form.read(reader ->
                reader.required("words", "The reason", MonthlyPicture.LONGEST_NOTE, "Say what has to change"));
        return switch (read) {
            case Ruling.Refused<String>(var problems) -> Page.refuse(MONTH, view(actor, it, form, problems));
            case Ruling.Agreed<String>(var words) ->
                after(month, pictures.sendBack(actor, it, form.version(), words), "Sent back");
        };
    }

    /// A second officer publishes it.
    @PostMapping("/{month}/publication")
    @Allow(HANDLE_INTELLIGENCE)
    @WithoutPurpose
    ModelAndView publish(@PathVariable String month, FormData form, Actor.Person actor) {
        var it = lookedAt(actor, month);
        return after(month, pictures.publish(actor, it, form.version()), "Published. The board is told");
    }
}
