package waymark.pathways.walk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.pathways.graph.Service;
import waymark.pathways.graph.Step;
import waymark.pathways.graph.Walk;

/// Makes the steps of a walk ready to print: their order, and whom each turns to at this moment.
@Component
class Legs {

    private final Turns turns;
    private final Clock clock;

    Legs(Turns turns, Clock clock) {
        this.turns = turns;
        this.clock = clock;
    }

    /// The steps to take, of everything met from a number of answers on.
    List<Leg> of(Actor actor, Place place, List<Walk.Met> met, int from) {
        var closed = OfficeHours.closed(clock.instant());
        var answering = turns.now(actor, place.code());
        var legs = new ArrayList<Leg>();
        int number = 0;
        for (var one : met) {
            if (one.step() instanceof Step.Question) {
                continue;
            }
            number++;
            if (one.after() >= from) {
                legs.add(leg(number, one.step(), answering, closed));
            }
        }
        return legs;
    }

    private static Leg leg(int number, Step step, Turns.Answering answering, boolean closed) {
        return switch (step) {
            case Step.Act act -> leg(number, step, act.task(), answering, closed);
            case Step.Handover handover -> leg(number, step, handover.task(), answering, closed);
            case Step.Advice _, Step.Question _, Step.Onward _ ->
                new Leg(number, step, null, null, null, closed, !closed);
        };
    }

    private static Leg leg(int number, Step step, Step.Task task, Turns.Answering answering, boolean closed) {
        var later = task.later().reach();
        var named = Service.named(step.title()).orElse(null);
        var now = answering.turn(task.reach(), named);
        var form = answering.form(named);
        if (later.nobody()) {
            return new Leg(
                    number,
                    step,
                    form,
                    now,
                    null,
                    closed,
                    !closed || !now.people().isEmpty());
        }
        if (!closed) {
            return new Leg(number, step, form, now, answering.otherHours().turn(later, named), false, true);
        }
        boolean open = !now.people().isEmpty();
        return new Leg(
                number,
                step,
                form,
                open ? now : answering.otherHours().turn(task.reach(), named),
                answering.turn(later, named),
                true,
                open);
    }
}
