package waymark.intelligence.monthly;

import static waymark.kernel.Permission.HANDLE_INTELLIGENCE;
import static waymark.kernel.Permission.VIEW_PACKS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
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
import waymark.intelligence.monthly.MonthlyPicture.State;
import waymark.intelligence.reports.MarkedPaper;
import waymark.intelligence.reports.Marking;
import waymark.intelligence.reports.WithoutPurpose;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.kernel.Problem;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.charts.Chart;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The pictures of months: read by members once published, begun by an officer. No intelligence shows here,
/// so no purpose is stated first.
@Controller
@RequestMapping("/intelligence/months")
class MonthsController {

    private static final String LIST = "intelligence/monthly/months";
    private static final String MONTH = "intelligence/monthly/month";
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

    private final MonthlyPictures pictures;
    private final QuarterThemes themes;
    private final MarkedPaper papers;
    private final Clock clock;

    MonthsController(MonthlyPictures pictures, QuarterThemes themes, MarkedPaper papers, Clock clock) {
        this.pictures = pictures;
        this.themes = themes;
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
                PictureCharts.trend(all),
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
                .map(MonthlyPicture::month)
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
        return Page.show(
                MONTH, view(actor, pictures.get(actor, MonthlyPicture.month(month)), FormData.empty(), List.of()));
    }

    /// The page of a month, with what is wrong with a form on it.
    ModelAndView refuse(Actor.Person actor, MonthlyPicture it, FormData form, List<Problem> problems) {
        return Page.refuse(MONTH, view(actor, it, form, problems));
    }

    private View view(Actor.Person actor, MonthlyPicture it, FormData form, List<Problem> problems) {
        boolean officer = actor.may(Permission.HANDLE_INTELLIGENCE);
        return new View(
                it,
                PictureCharts.of(it),
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
        var it = pictures.get(actor, MonthlyPicture.month(month));
        return papers.download(
                "picture-" + it.key(),
                "Picture of " + it.name(),
                Marking.OFFICIAL,
                "intelligence/monthly/paper",
                Map.of("page", view(actor, it, FormData.empty(), List.of())));
    }
}
