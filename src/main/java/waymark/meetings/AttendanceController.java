package waymark.meetings;

import static waymark.kernel.Permission.VIEW_MEETINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.web.Clocks;
import waymark.web.Page;
import waymark.web.charts.Chart;
import waymark.web.charts.ChartFrame;
import waymark.web.charts.ChartPoint;
import waymark.web.forms.Choice;
import waymark.web.forms.DateField;
import waymark.web.forms.FormData;
import waymark.web.lists.ListFile;
import waymark.web.sql.RecordMapper;
import waymark.web.sql.RecordParameters;

/// Attendance by organisation over a span: a grid, and the same as a file.
@Controller
class AttendanceController {

    /// @param trend by quarter, where there is more than one
    /// @param group code of the one that is asked for, or empty for all
    record View(
            AttendanceGrid grid,
            Optional<Chart> trend,
            List<Choice> groups,
            String group,
            DateField from,
            DateField to,
            List<Problem> problems) {}

    /// What is asked for.
    private record Span(String group, LocalDate from, LocalDate to, List<Problem> problems) {}

    /// At most this many columns can be read on a phone.
    private static final int QUARTERS_DRAWN = 8;

    private final JdbcClient db;
    private final MeetingGroups groups;
    private final Clock clock;

    AttendanceController(JdbcClient db, MeetingGroups groups, Clock clock) {
        this.db = db;
        this.groups = groups;
        this.clock = clock;
    }

    @GetMapping("/meetings/attendance")
    @Allow(VIEW_MEETINGS)
    ModelAndView show(FormData form) {
        var span = span(form);
        var known = groups.all();
        var grid = grid(span, known);
        var view = new View(
                grid,
                trend(grid),
                Choice.from(known, MeetingGroup::code, MeetingGroup::name),
                span.group(),
                span.problems().isEmpty() ? DateField.of(span.from()) : form.date("from"),
                span.problems().isEmpty() ? DateField.of(span.to()) : form.date("to"),
                span.problems());
        return span.problems().isEmpty()
                ? Page.show("meetings/attendance", view)
                : Page.refuse("meetings/attendance", view);
    }

    @GetMapping({"/meetings/attendance.csv", "/meetings/attendance.xlsx"})
    @Allow(VIEW_MEETINGS)
    ListFile file(FormData form) {
        var grid = grid(span(form), groups.all());
        return new ListFile("attendance", grid.header(), grid.lines());
    }

    /// A year up to today where nothing is asked for.
    private Span span(FormData form) {
        var problems = new Problems();
        var today = LocalDate.now(clock);
        var to = form.date("to").parse("to", "The last day", problems).orElse(today);
        var from = form.date("from")
                .parse("from", "The first day", problems)
                .orElse(to.minusYears(1).plusDays(1));
        problems.when(from.isAfter(to), "to", "The last day must not be before the first");
        return new Span(form.text("group"), from, to, problems.list());
    }

    private AttendanceGrid grid(Span span, List<MeetingGroup> known) {
        var groupNames =
                known.stream().collect(Collectors.toMap(MeetingGroup::code, MeetingGroup::name, (one, _) -> one));
        var held = new HashMap<Ref, AttendanceGrid.Held>();
        var cells = new HashMap<String, Map<Ref, AttendanceGrid.Cell>>();
        db.sql("""
                select t.meeting, t.starts_at, t.group_code, t.organisation, t.answer
                  from meetings_open.taking_part t
                 where (:group = '' or t.group_code = :group) and t.starts_at >= :from and t.starts_at < :until
                """)
                .paramSource(RecordParameters.none()
                        .with("group", span.group())
                        .with("from", Slot.at(span.from(), LocalTime.MIDNIGHT))
                        .with("until", Slot.at(span.to().plusDays(1), LocalTime.MIDNIGHT)))
                .query(row -> {
                    var ref = new Ref(row.getString("meeting"));
                    if (!held.containsKey(ref)) {
                        var group = row.getString("group_code");
                        held.put(
                                ref,
                                new AttendanceGrid.Held(
                                        ref,
                                        LocalDate.ofInstant(
                                                row.getTimestamp("starts_at").toInstant(), Clocks.LONDON),
                                        groupNames.getOrDefault(group, group)));
                    }
                    cells.computeIfAbsent(row.getString("organisation"), _ -> new HashMap<>())
                            .put(ref, AttendanceGrid.Cell.of(row.getString("answer")));
                });
        var inOrder = held.values().stream()
                .sorted(Comparator.comparing(AttendanceGrid.Held::day)
                        .thenComparing(one -> one.ref().value()))
                .toList();
        return AttendanceGrid.of(inOrder, organisations(), cells);
    }

    /// By kind and name, those that ended too.
    private List<AttendanceGrid.Named> organisations() {
        return db.sql("""
                select o.code, o.name, o.sector_name as kind from directory_open.organisation o
                 order by lower(o.sector_name), lower(o.name), o.code
                """).query(RecordMapper.of(AttendanceGrid.Named.class)).list();
    }

    /// The share of meetings that organisations came to, by quarter; empty where there are fewer than two.
    private static Optional<Chart> trend(AttendanceGrid grid) {
        var quarters = grid.quarters();
        if (quarters.size() < 2) {
            return Optional.empty();
        }
        var points = quarters.subList(Math.max(0, quarters.size() - QUARTERS_DRAWN), quarters.size()).stream()
                .map(quarter -> point(quarter.name(), grid.all(quarter)))
                .toList();
        return Optional.of(Chart.trend(
                new ChartFrame(
                        "attendance",
                        "Attendance by quarter",
                        "The share of the meetings that count which organisations came to, from %s to %s"
                                .formatted(
                                        points.getFirst().text(),
                                        points.getLast().text()),
                        "Quarter",
                        "Came",
                        ""),
                points));
    }

    private static ChartPoint point(String label, AttendanceGrid.Sum sum) {
        double share = sum.counted() == 0 ? 0 : sum.came() * 100.0 / sum.counted();
        return sum.counted() == 0
                ? ChartPoint.none(label, "no meeting")
                : ChartPoint.of(label, share, Math.round(share) + "%");
    }
}
