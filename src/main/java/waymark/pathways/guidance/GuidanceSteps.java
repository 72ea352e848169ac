package waymark.pathways.guidance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.pathways.graph.NamedService;
import waymark.pathways.graph.PathwayStep;
import waymark.pathways.graph.Traversal;

/// Prepares the steps that the answers led to: their order, and the contacts of each at this moment.
@Component
class GuidanceSteps {

    private final StepContacts contacts;
    private final Clock clock;

    GuidanceSteps(StepContacts contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    /// The steps to take, of everything met from a number of answers on.
    List<GuidanceStep> of(Actor actor, GuidanceArea place, List<Traversal.Met> met, int from) {
        var closed = OfficeHours.closed(clock.instant());
        var answering = contacts.now(actor, place.code());
        var steps = new ArrayList<GuidanceStep>();
        int number = 0;
        for (var one : met) {
            if (one.step() instanceof PathwayStep.Question) {
                continue;
            }
            number++;
            if (one.after() >= from) {
                steps.add(step(number, one.step(), answering, closed));
            }
        }
        return steps;
    }

    private static GuidanceStep step(int number, PathwayStep step, StepContacts.Answering answering, boolean closed) {
        return switch (step) {
            case PathwayStep.Act act -> step(number, step, act.task(), answering, closed);
            case PathwayStep.Handover handover -> step(number, step, handover.task(), answering, closed);
            case PathwayStep.Advice _, PathwayStep.Question _, PathwayStep.Onward _ ->
                new GuidanceStep(number, step, null, null, null, closed, !closed);
        };
    }

    private static GuidanceStep step(
            int number, PathwayStep step, PathwayStep.Task task, StepContacts.Answering answering, boolean closed) {
        var later = task.later().reach();
        var named = NamedService.named(step.title()).orElse(null);
        var now = answering.contact(task.reach(), named);
        var form = answering.form(named);
        if (later.nobody()) {
            return new GuidanceStep(
                    number,
                    step,
                    form,
                    now,
                    null,
                    closed,
                    !closed || !now.people().isEmpty());
        }
        if (!closed) {
            return new GuidanceStep(
                    number, step, form, now, answering.otherHours().contact(later, named), false, true);
        }
        boolean open = !now.people().isEmpty();
        return new GuidanceStep(
                number,
                step,
                form,
                open ? now : answering.otherHours().contact(task.reach(), named),
                answering.contact(later, named),
                true,
                open);
    }
}
