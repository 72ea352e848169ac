package waymark.web.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.Page;
import waymark.web.TaskProvider;
import waymark.web.Tone;
import waymark.web.setup.ConfirmedSteps;
import waymark.web.setup.SetupStep;
import waymark.web.setup.SetupSteps;

/// "What needs me now, by when": one home for every role, filled by the modules.
@Controller
class HomeController {

    /// @param setup what a new partnership still needs, done steps too; empty for somebody who sets nothing
    /// up, and when nothing is left
    record View(String name, List<String> roles, List<TaskProvider.Task> tasks, Instant now, List<SetupStep> setup) {

        long done() {
            return setup.stream().filter(SetupStep::done).count();
        }

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

        /// "11 minutes left", "Overdue since 3 November", "Today", "By 14 December".
        String when(TaskProvider.Task task, LocalDate today) {
            if (task.deadline() != null) {
                return task.deadline().words(now);
            }
            if (task.by() == null) {
                return "To do";
            }
            if (task.by().isBefore(today)) {
                return "Overdue since " + DAY.format(task.by());
            }
            return task.by().equals(today) ? "Today" : "By " + DAY.format(task.by());
        }

        @Nullable
        Tone tone(TaskProvider.Task task, LocalDate today) {
            if (task.deadline() != null) {
                return task.deadline().danger() || task.deadline().late(now) ? Tone.RED : Tone.ORANGE;
            }
            if (task.by() == null) {
                return Tone.GREY;
            }
            return task.by().isBefore(today)
                    ? Tone.RED
                    : task.by().isBefore(today.plusDays(8)) ? Tone.ORANGE : Tone.BLUE;
        }
    }

    private static final Comparator<TaskProvider.Task> SOONEST_FIRST = Comparator.comparing(
                    TaskProvider.Task::deadline, Comparator.nullsLast(TaskProvider.Deadline.FIRST))
            .thenComparing(TaskProvider.Task::by, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(TaskProvider.Task::what);

    private final List<TaskProvider> waiting;
    private final List<SetupSteps> setup;
    private final ObjectProvider<ConfirmedSteps> confirmed;
    private final Clock clock;
    private final boolean demonstration;

    HomeController(
            ObjectProvider<TaskProvider> waiting,
            ObjectProvider<SetupSteps> setup,
            ObjectProvider<ConfirmedSteps> confirmed,
            Clock clock,
            @Value("${waymark.demonstration:false}") boolean demonstration) {
        this.waiting = waiting.orderedStream().toList();
        this.setup = setup.orderedStream().toList();
        this.confirmed = confirmed;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    @GetMapping("/")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView show(Actor.Person actor) {
        var tasks = waiting.stream()
                .flatMap(module -> module.waitingFor(actor).stream())
                .sorted(SOONEST_FIRST)
                .toList();
        var roles =
                actor.grants().stream().map(grant -> grant.title()).distinct().toList();
        return Page.show("web/site/home", new View(actor.name(), roles, tasks, clock.instant(), setup(actor)));
    }

    /// The demonstration is set up as it starts.
    private List<SetupStep> setup(Actor.Person actor) {
        if (demonstration) {
            return List.of();
        }
        var known = confirmed.stream()
                .flatMap(each -> each.confirmed(actor).stream())
                .collect(Collectors.toSet());
        var steps = setup.stream()
                .flatMap(module -> module.stepsFor(actor).stream())
                .map(step -> known.contains(step.code()) ? step.confirmed() : step)
                .sorted(Comparator.comparingInt(SetupStep::order))
                .toList();
        return steps.stream().allMatch(SetupStep::done) ? List.of() : steps;
    }
}
