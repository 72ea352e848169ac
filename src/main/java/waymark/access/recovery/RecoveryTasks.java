package waymark.access.recovery;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.web.TaskProvider;

/// Puts a recovery on the home page of those who may confirm it, and of the person themself.
@Component
class RecoveryTasks implements TaskProvider {

    private final Recoveries recoveries;

    RecoveryTasks(Recoveries recoveries) {
        this.recoveries = recoveries;
    }

    @Override
    public List<Task> waitingFor(Actor.Person actor) {
        var tasks = new ArrayList<Task>();
        for (var recovery : recoveries.live()) {
            var facts = recovery.facts();
            if (facts.account().equals(actor.id())) {
                tasks.add(new Task(
                        "Say whether it was you who asked to be let in again",
                        "If it was not, stop it",
                        "/account/recovery",
                        null));
            } else if (actor.may(Permission.CONFIRM_RECOVERY) && asks(recovery, actor)) {
                tasks.add(new Task(
                        "Ring %s, who lost every way in".formatted(facts.name()),
                        "Two colleagues have to confirm it",
                        "/recoveries/" + facts.id(),
                        null));
            }
        }
        return tasks;
    }

    private static boolean asks(Recovery recovery, Actor.Person actor) {
        return switch (recovery) {
            case Recovery.Asked _ -> true;
            case Recovery.Once once -> !once.first().id().equals(actor.id());
            case Recovery.Waiting _, Recovery.Open _, Recovery.Over _ -> false;
        };
    }
}
