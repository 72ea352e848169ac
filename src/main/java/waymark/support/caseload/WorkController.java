package waymark.support.caseload;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.web.Page;
import waymark.web.TaskProvider.Task;
import waymark.web.forms.Choice;
import waymark.web.lists.FilterChip;

/// What is due in the reader's own cases: overdue, in the next seven days, later.
@Controller
class WorkController {

    private static final int SOON = 7;

    /// When something is due.
    enum When {
        OVERDUE("Overdue"),
        SOON("Today and the next 7 days"),
        LATER("Later"),
        NO_DATE("No date");

        private final String title;

        When(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }

        static When of(Task task, LocalDate today) {
            if (task.deadline() != null) {
                return OVERDUE;
            }
            var by = task.by();
            if (by == null) {
                return task.state() == null ? NO_DATE : OVERDUE;
            }
            return by.isBefore(today) ? OVERDUE : by.isAfter(today.plusDays(WorkController.SOON)) ? LATER : SOON;
        }

        static List<Choice> choices() {
            return Choice.from(List.of(values()), When::name, When::title);
        }
    }

    /// The query string. Unknown values let nothing through.
    record Filter(@Nullable String due, @Nullable String of) {

        String dueText() {
            return due == null ? "" : due.strip();
        }

        String ofText() {
            return of == null ? "" : of.strip();
        }

        boolean lets(Task task, LocalDate today) {
            return (dueText().isEmpty() || When.of(task, today).name().equals(dueText()))
                    && (ofText().isEmpty() || OwnWork.reference(task.path()).equals(ofText()));
        }

        List<FilterChip> chips() {
            var chips = new ArrayList<FilterChip>();
            if (!dueText().isEmpty()) {
                var labels = Choice.labels(When.choices());
                chips.add(new FilterChip("Due", labels.getOrDefault(dueText(), dueText()), "due", dueText()));
            }
            if (!ofText().isEmpty()) {
                chips.add(new FilterChip("Case", ofText(), "of", ofText()));
            }
            return chips;
        }
    }

    /// @param references of the cases that something is due in
    record View(List<Task> tasks, List<String> references, Filter filter, LocalDate today) {

        List<Task> due(When when) {
            return tasks.stream().filter(task -> When.of(task, today) == when).toList();
        }

        List<Choice> cases() {
            return references.stream().map(ref -> Choice.of(ref, ref)).toList();
        }

        String reference(Task task) {
            return OwnWork.reference(task.path());
        }
    }

    private final OwnWork work;
    private final Clock clock;

    WorkController(OwnWork work, Clock clock) {
        this.work = work;
        this.clock = clock;
    }

    @GetMapping("/cases/work")
    @Allow(WORK_CASES)
    ModelAndView show(Filter filter, Actor.Person actor) {
        var today = LocalDate.now(clock);
        var all = work.of(actor);
        var references = all.stream()
                .map(task -> OwnWork.reference(task.path()))
                .distinct()
                .sorted()
                .toList();
        return Page.show(
                "support/caseload/work",
                new View(all.stream().filter(task -> filter.lets(task, today)).toList(), references, filter, today));
    }
}
