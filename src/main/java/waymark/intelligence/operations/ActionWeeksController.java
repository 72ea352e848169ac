package waymark.intelligence.operations;

import static waymark.kernel.Permission.RUN_OPERATIONS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The calendar of weeks of action.
@Controller
@RequestMapping("/intelligence/operations/weeks")
class ActionWeeksController {

    private static final String FORM = "intelligence/operations/week";
    private static final int LONGEST_DAYS = 60;

    record Calendar(List<ActionWeeks.ActionWeek> weeks, LocalDate today) {

        /// What is now or comes, the soonest first.
        List<ActionWeeks.ActionWeek> coming() {
            return weeks.reversed().stream()
                    .filter(week -> !week.lastDay().isBefore(today))
                    .toList();
        }

        List<ActionWeeks.ActionWeek> past() {
            return weeks.stream().filter(week -> week.lastDay().isBefore(today)).toList();
        }
    }

    record Form(Optional<ActionWeeks.ActionWeek> week, FormData form, List<Problem> problems) {}

    private final ActionWeeks weeks;
    private final Clock clock;

    ActionWeeksController(ActionWeeks weeks, Clock clock) {
        this.weeks = weeks;
        this.clock = clock;
    }

    @GetMapping
    @Allow(RUN_OPERATIONS)
    ModelAndView list(Actor.Person actor) {
        return Page.show("intelligence/operations/weeks", new Calendar(weeks.all(actor), LocalDate.now(clock)));
    }

    @GetMapping("/new")
    @Allow(RUN_OPERATIONS)
    ModelAndView begin() {
        return Page.show(FORM, new Form(Optional.empty(), FormData.empty(), List.of()));
    }

    @PostMapping("/new")
    @Allow(RUN_OPERATIONS)
    ModelAndView add(FormData form, Actor.Person actor) {
        return switch (form.read(this::read)) {
            case Ruling.Refused<ActionWeeks.Given>(var problems) ->
                Page.refuse(FORM, new Form(Optional.empty(), form, problems));
            case Ruling.Agreed<ActionWeeks.Given>(var given) -> {
                weeks.add(actor, given);
                yield Page.go(Notice.done("Added"), "/intelligence/operations/weeks");
            }
        };
    }

    @GetMapping("/{ref}")
    @Allow(RUN_OPERATIONS)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        var week = weeks.get(actor, ref);
        return Page.show(
                FORM,
                new Form(
                        Optional.of(week),
                        FormData.version(week.version())
                                .with("name", week.name())
                                .with("theme", week.theme())
                                .with("ledBy", week.ledBy())
                                .with("first", week.firstDay())
                                .with("last", week.lastDay()),
                        List.of()));
    }

    @PostMapping("/{ref}")
    @Allow(RUN_OPERATIONS)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var week = weeks.get(actor, ref);
        var saved = form.read(this::read).save(given -> weeks.change(actor, week, form.version(), given));
        return switch (saved) {
            case Saved.Done<ActionWeeks.ActionWeek> _ ->
                Page.go(Notice.done("Saved"), "/intelligence/operations/weeks");
            case Ruling.Refused<ActionWeeks.ActionWeek>(var problems) ->
                Page.refuse(FORM, new Form(Optional.of(week), form, problems));
            case Saved.Stale<ActionWeeks.ActionWeek> _ -> Page.merged(edit(ref, actor));
        };
    }

    private ActionWeeks.Given read(FormReader reader) {
        var today = LocalDate.now(clock);
        var first = reader.requiredDate("first", "First day", today.plusMonths(1));
        var last = reader.requiredDate("last", "Last day", today.plusMonths(1).plusDays(6));
        reader.when(last.isBefore(first), "last", "The last day must not be before the first");
        reader.when(last.isAfter(first.plusDays(LONGEST_DAYS)), "last", "Two months is the longest");
        return new ActionWeeks.Given(
                reader.requiredLine("name", "The name", 120, "Enter the name"),
                reader.line("theme", "The theme", 300),
                reader.requiredLine("ledBy", "Who leads it", 120, "Enter who leads it"),
                first,
                last.isBefore(first) ? first : last);
    }
}
