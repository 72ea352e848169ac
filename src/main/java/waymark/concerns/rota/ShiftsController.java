package waymark.concerns.rota;

import static waymark.kernel.Permission.READ_REPORTS;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Problems;
import waymark.kernel.Scope;
import waymark.web.Clocks;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The rota of the desk: each member enters their own shifts.
@Controller
@RequestMapping("/reports/duty")
class ShiftsController {

    record View(List<Shift> shifts, UUID me, Instant now, List<Choice> areas, FormData form, List<Problem> problems) {

        List<Choice> hours() {
            var hours = new ArrayList<Choice>();
            for (int hour = 0; hour < 24; hour++) {
                hours.add(Choice.of(String.valueOf(hour), "%02d:00".formatted(hour)));
            }
            return hours;
        }
    }

    private static final String PAGE = "concerns/rota/duty";
    private static final int USUAL_HOURS = 8;
    private static final int DAYS_AHEAD = 92;

    private final Shifts shifts;
    private final DirectoryApi directory;
    private final Clock clock;

    ShiftsController(Shifts shifts, DirectoryApi directory, Clock clock) {
        this.shifts = shifts;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(READ_REPORTS)
    ModelAndView show(Actor.Person actor) {
        var now = clock.instant().atZone(Clocks.LONDON);
        var form = FormData.empty()
                .with("day", now.toLocalDate())
                .with("from", now.getHour())
                .with("until", (now.getHour() + USUAL_HOURS) % 24);
        return Page.show(PAGE, view(actor, form, List.of()));
    }

    @PostMapping
    @Allow(READ_REPORTS)
    ModelAndView add(FormData form, Actor.Person actor) {
        var area = form.text("area");
        var from = form.text("from");
        var until = form.text("until");
        var today = LocalDate.now(clock.withZone(Clocks.LONDON));
        var problems = new Problems();
        problems.when(areas(actor).stream().noneMatch(one -> one.value().equals(area)), "area", "Choose an area");
        var on = form.date("day").required("day", "Day you are on duty", today, problems);
        problems.when(noHour(from), "from", "Choose when you begin")
                .when(noHour(until), "until", "Choose when you end");
        on.ifPresent(chosen -> problems.when(
                chosen.isBefore(today.minusDays(1)) || chosen.isAfter(today.plusDays(DAYS_AHEAD)),
                "day",
                "The day must be within the next three months"));
        if (problems.any()) {
            return Page.refuse(PAGE, view(actor, form, problems.list()));
        }
        var span = Shift.span(on.orElseThrow(), hour(from), hour(until));
        shifts.add(actor, area, span.from(), span.until());
        return Page.go(Notice.done("Entered: you hear of a report first while you are on duty"), "/reports/duty");
    }

    @PostMapping("/{id}/end")
    @Allow(READ_REPORTS)
    ModelAndView end(@PathVariable UUID id, Actor.Person actor) {
        if (!shifts.end(actor, id)) {
            throw new NotFound("shift");
        }
        return Page.go(Notice.done("You are not on duty then"), "/reports/duty");
    }

    private View view(Actor.Person actor, FormData form, List<Problem> problems) {
        var now = clock.instant();
        return new View(shifts.after(actor, now), actor.id(), now, areas(actor), form, problems);
    }

    private List<Choice> areas(Actor.Person actor) {
        var choices = new ArrayList<Choice>();
        if (actor.may(READ_REPORTS, Scope.PARTNERSHIP)) {
            choices.add(Choice.of("", "All areas"));
        }
        directory.areas(actor).stream()
                .filter(area -> actor.may(READ_REPORTS, Scope.area(area.code())))
                .forEach(area -> choices.add(Choice.of(area.code(), area.name())));
        return choices;
    }

    private static boolean noHour(String typed) {
        return !typed.matches("[0-9]|1[0-9]|2[0-3]");
    }

    private static LocalTime hour(String typed) {
        return LocalTime.of(Integer.parseInt(typed), 0);
    }
}
