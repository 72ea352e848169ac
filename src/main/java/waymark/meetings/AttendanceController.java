package waymark.meetings;

import static waymark.kernel.Permission.VIEW_MEETINGS;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Ref;
import waymark.web.Clocks;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.DateField;
import waymark.web.forms.FormData;
import waymark.web.lists.ListFile;
import waymark.web.sql.RecordParameters;

/// Attendance by organisation over a span: a grid, and the same as a file.
@Controller
class AttendanceController {

    /// @param group code of the one that is asked for, or empty for all
    record View(
            AttendanceGrid grid,
            List<Choice> groups,
            String group,
            DateField from,
            DateField to,
            List<Problem> problems) {}

    /// What is asked for.
    private record Span(String group, LocalDate from, LocalDate to, List<Problem> problems) {}

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
    ModelAndView show(FormData form, Actor.Person actor) {
        var span = span(form);
        var view = new View(
                grid(span),
                Choice.from(groups.all(), MeetingGroup::code, MeetingGroup::name),
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
    ListFile file(FormData form, Actor.Person actor) {
        var grid = grid(span(form));
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

    private AttendanceGrid grid(Span span) {
        var held = new LinkedHashMap<Ref, AttendanceGrid.Held>();
        var names = new LinkedHashMap<String, String>();
        var cells = new HashMap<String, Map<Ref, AttendanceGrid.Cell>>();
        db.sql("""
                select m.ref, m.starts_at, g.name as group_name, a.organisation, coalesce(w.name, a.organisation_name) as name,
                       upper(a.answer) as answer
                  from meetings.meeting m
                  join directory_open.group_ g on g.code = m.group_code
                  join meetings.attendance a on a.meeting = m.ref and a.organisation is not null
                  left join directory_open.organisation w on w.code = a.organisation
                 where m.state in ('in_progress', 'drafted', 'checked', 'approved')
                   and (:group = '' or m.group_code = :group) and m.starts_at >= :from and m.starts_at < :until
                 order by lower(coalesce(w.name, a.organisation_name)), a.organisation
                """)
                .paramSource(RecordParameters.none()
                        .with("group", span.group())
                        .with("from", Slot.at(span.from(), LocalTime.MIDNIGHT))
                        .with("until", Slot.at(span.to().plusDays(1), LocalTime.MIDNIGHT)))
                .query(row -> {
                    var ref = new Ref(row.getString("ref"));
                    var day = LocalDate.ofInstant(row.getTimestamp("starts_at").toInstant(), Clocks.LONDON);
                    held.putIfAbsent(ref, new AttendanceGrid.Held(ref, day, row.getString("group_name")));
                    var code = row.getString("organisation");
                    names.putIfAbsent(code, row.getString("name"));
                    var cell = AttendanceGrid.Cell.of(Attendance.Answer.valueOf(row.getString("answer")));
                    cells.computeIfAbsent(code, _ -> new HashMap<>()).merge(ref, cell, AttendanceGrid.Cell::or);
                });
        var inOrder = held.values().stream()
                .sorted(Comparator.comparing(AttendanceGrid.Held::day)
                        .thenComparing(one -> one.ref().value()))
                .toList();
        return AttendanceGrid.of(inOrder, names, cells);
    }
}
