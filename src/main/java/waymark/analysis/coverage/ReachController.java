package waymark.analysis.coverage;

import static waymark.kernel.Permission.ANALYSE_FIGURES;
import static waymark.kernel.Permission.VIEW_PACKS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
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
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartPoint;
import waymark.web.forms.FormData;
import waymark.web.sheets.SheetReader;

/// Who is not reached: what was counted by group, communities beside the census, and gaps.
@Controller
@RequestMapping("/insight/reach")
class ReachController {

    static final String PATH = "/insight/reach";
    private static final String PAGE = "analysis/coverage/reach";
    private static final String LIST = "analysis/coverage/communities";
    private static final int DRAWN = 10;

    /// A table with its picture.
    record Drawn(ReachTable table, @Nullable Chart chart) {}

    /// @param counts whether the quarter that ended last can be counted
    record View(
            ReachCounts.@Nullable Counted counted,
            List<Drawn> tables,
            @Nullable CommunityList list,
            @Nullable Chart communities,
            List<Area> areas,
            List<CoverageGap> gaps,
            List<PictureNote> notes,
            boolean analyses,
            boolean counts) {

        NotedChart chart() {
            return NotedChart.REACHED;
        }
    }

    record Form(FormData form, List<Problem> problems) {}

    private record Brought(String source, LocalDate asOf, List<CommunityList.Line> lines) {}

    private final ReachCounts reach;
    private final CommunityLists lists;
    private final CoverageGaps gaps;
    private final PictureNotes notes;
    private final DirectoryApi directory;
    private final Clock clock;

    ReachController(
            ReachCounts reach,
            CommunityLists lists,
            CoverageGaps gaps,
            PictureNotes notes,
            DirectoryApi directory,
            Clock clock) {
        this.reach = reach;
        this.lists = lists;
        this.gaps = gaps;
        this.notes = notes;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(VIEW_PACKS)
    ModelAndView show(Actor.Person actor) {
        var counted = reach.newest(actor);
        var list = lists.newest(actor);
        boolean analyses = actor.may(Permission.ANALYSE_FIGURES);
        return Page.show(
                PAGE,
                new View(
                        counted.orElse(null),
                        counted.map(ReachCounts.Counted::tables).orElse(List.of()).stream()
                                .map(table -> new Drawn(table, drawn(table)))
                                .toList(),
                        list.orElse(null),
                        list.map(ReachController::drawn).orElse(null),
                        directory.areas(actor),
                        gaps.all(actor),
                        notes.beside(actor).of(NotedChart.REACHED),
                        analyses,
                        analyses
                                && counted.map(one -> !one.quarter().equals(reach.due()))
                                        .orElse(true)));
    }

    private static @Nullable Chart drawn(ReachTable table) {
        if (table.rows().isEmpty()) {
            return null;
        }
        var points = table.rows().stream()
                .map(row -> point(row.group(), row.total()))
                .toList();
        return Chart.bars(
                new ChartFrame(
                        "reach-" + table.key(),
                        table.title(),
                        "A bar for each group. A striped bar is a range, where a small number is in it.",
                        "Group",
                        "All areas",
                        ""),
                points);
    }

    private static ChartPoint point(String label, ReachTable.Cell cell) {
        var low = cell.low();
        var high = cell.high();
        return low == null || high == null
                ? ChartPoint.none(label, cell.text())
                : ChartPoint.between(label, low, high, cell.text());
    }

    private static @Nullable Chart drawn(CommunityList list) {
        var points = list.communities().stream()
                .limit(DRAWN)
                .map(one -> one.total().low().isEmpty()
                        ? ChartPoint.none(one.name(), one.total().text())
                        : ChartPoint.between(
                                one.name(),
                                (double) one.total().low().orElse(0),
                                (double) one.total().high().orElse(0),
                                one.total().text()))
                .toList();
        return points.isEmpty()
                ? null
                : Chart.bars(
                        new ChartFrame(
                                "communities",
                                "The largest communities",
                                "A bar for each community over all areas.",
                                "Community",
                                "People",
                                ""),
                        points);
    }

    /// Counts the quarter that ended last.
    @PostMapping("/count")
    @Allow(ANALYSE_FIGURES)
    ModelAndView count(Actor.Person actor) {
        return Page.go(
                reach.count(actor)
                        ? Notice.done("Counted. It stays as it is for this quarter")
                        : Notice.important("This quarter was counted already"),
                PATH);
    }

    @GetMapping("/communities")
    @Allow(ANALYSE_FIGURES)
    ModelAndView communities() {
        return Page.show(LIST, new Form(FormData.empty(), List.of()));
    }

    @PostMapping("/communities")
    @Allow(ANALYSE_FIGURES)
    ModelAndView bring(
            FormData form, @RequestParam(required = false) @Nullable MultipartFile file, Actor.Person actor) {
        var bytes = bytes(file);
        var today = LocalDate.now(clock);
        var areas = directory.areas(actor);
        var read = form.read(reader -> {
                    var source = reader.requiredLine("source", "The source", 300, "Say where the numbers come from");
                    var day = reader.requiredDate("asOf", "Day", LocalDate.of(2021, 3, 21));
                    reader.when(day.isAfter(today), "asOf", "The day must be today or in the past");
                    reader.when(bytes.length == 0, "file", "Choose a file");
                    return new Brought(source, day, List.of());
                })
                .then(brought -> SheetReader.file("file", bytes)
                        .then(sheet -> CommunityList.read(sheet, areas))
                        .map(lines -> new Brought(brought.source(), brought.asOf(), lines)));
        return switch (read) {
            case Ruling.Refused<Brought>(var problems) -> Page.refuse(LIST, new Form(form, problems));
            case Ruling.Agreed<Brought>(var brought) -> {
                lists.bring(actor, brought.source(), brought.asOf(), brought.lines());
                yield Page.go(
                        Notice.done(
                                "%d lines are taken".formatted(brought.lines().size())),
                        PATH + "#communities");
            }
        };
    }

    private static byte[] bytes(@Nullable MultipartFile file) {
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
