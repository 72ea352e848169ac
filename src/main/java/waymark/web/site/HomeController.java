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
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Permission;
import waymark.web.HomePanel;
import waymark.web.HomeWelcome;
import waymark.web.Page;
import waymark.web.TaskProvider;
import waymark.web.Tone;
import waymark.web.setup.ConfirmedSteps;
import waymark.web.setup.SetupStep;
import waymark.web.setup.SetupSteps;
import waymark.web.transactions.CommittedChanges;
import waymark.web.transactions.PageCache;

/// "What needs me now, by when": one home for every role, filled by the modules.
@Controller
class HomeController {

    /// @param setup what a new partnership still needs, done steps too; empty for somebody who sets nothing
    /// up, and when nothing is left
    /// @param welcome what somebody new is offered, or null
    record View(
            String name,
            List<String> roles,
            List<TaskProvider.Task> tasks,
            List<HomePanel.Panel> panels,
            Instant now,
            List<SetupStep> setup,
            HomeWelcome.@Nullable Welcome welcome) {

        /// So many tasks are read at a glance: no more of them fold.
        private static final int GLANCE = 7;

        /// So few are not worth a fold.
        private static final int FEW = 3;

        /// What is shown at once; the rest can wait longer than a week.
        List<TaskProvider.Task> first(LocalDate today) {
            return tasks.subList(0, tasks.size() - later(today).size());
        }

        /// What folds away on a long list; it is at its end, because the worst come first.
        List<TaskProvider.Task> later(LocalDate today) {
            int from = GLANCE;
            while (from < tasks.size() && !tasks.get(from).later(today)) {
                from++;
            }
            return tasks.size() - from < FEW ? List.of() : tasks.subList(from, tasks.size());
        }

        long done() {
            return setup.stream().filter(SetupStep::done).count();
        }

        private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

        /// "11 minutes left", "Overdue since 3 November", "Today", "By 14 December".
        String when(TaskProvider.Task task, LocalDate today) {
            if (task.deadline() != null) {
                return task.deadline().words(now);
            }
            if (task.state() != null) {
                return task.state();
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
                return task.state() == null ? Tone.GREY : Tone.RED;
            }
            if (task.state() != null) {
                return Tone.ORANGE;
            }
            return task.by().isBefore(today)
                    ? Tone.RED
                    : task.by().isBefore(today.plusDays(8)) ? Tone.ORANGE : Tone.BLUE;
        }
    }

    /// What the modules answered for a person. Asking each of them took most of the time of the page that is
    /// opened most.
    private record Waiting(
            List<TaskProvider.Task> tasks, List<HomePanel.Panel> panels, HomeWelcome.@Nullable Welcome welcome) {}

    private final List<TaskProvider> waiting;
    private final List<HomePanel> panels;
    private final List<SetupSteps> setup;
    private final ObjectProvider<ConfirmedSteps> confirmed;
    private final ObjectProvider<HomeWelcome> welcomes;
    private final PageCache cache;
    private final Clock clock;
    private final boolean demonstration;

    HomeController(
            ObjectProvider<TaskProvider> waiting,
            ObjectProvider<HomePanel> panels,
            ObjectProvider<SetupSteps> setup,
            ObjectProvider<ConfirmedSteps> confirmed,
            ObjectProvider<HomeWelcome> welcomes,
            PageCache cache,
            Clock clock,
            @Value("${waymark.demonstration:false}") boolean demonstration) {
        this.waiting = waiting.orderedStream().toList();
        this.panels = panels.orderedStream().toList();
        this.setup = setup.orderedStream().toList();
        this.confirmed = confirmed;
        this.welcomes = welcomes;
        this.cache = cache;
        this.clock = clock;
        this.demonstration = demonstration;
    }

    @GetMapping("/")
    @Allow(Permission.USE_WAYMARK)
    ModelAndView show(Actor.Person actor, @RequestAttribute(CommittedChanges.BEFORE) long changes) {
        var now = cache.forPerson(actor, Waiting.class, "", changes, () -> waiting(actor));
        var roles =
                actor.grants().stream().map(grant -> grant.title()).distinct().toList();
        return Page.show(
                "web/site/home",
                new View(actor.name(), roles, now.tasks(), now.panels(), clock.instant(), setup(actor), now.welcome()));
    }

    private Waiting waiting(Actor.Person actor) {
        return new Waiting(
                waiting.stream()
                        .flatMap(module -> module.waitingFor(actor).stream())
                        .sorted(TaskProvider.Task.worstFirst(LocalDate.now(clock)))
                        .toList(),
                panels.stream()
                        .flatMap(module -> module.panelsFor(actor).stream())
                        .toList(),
                welcomes.orderedStream()
                        .flatMap(one -> one.welcome(actor).stream())
                        .findFirst()
                        .orElse(null));
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
