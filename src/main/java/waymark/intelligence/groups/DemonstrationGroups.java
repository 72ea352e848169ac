package waymark.intelligence.groups;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ref;
import waymark.strategy.objectives.FourP;

/// What the demonstration does with groups.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationGroups {

    private final OffenderGroups groups;

    DemonstrationGroups(OffenderGroups groups) {
        this.groups = groups;
    }

    /// Records a group that the actor leads.
    public Ref group(
            Actor.Person actor, String name, @Nullable String area, String about, String gaps, LocalDate reviewOn) {
        return groups.add(
                actor,
                new OffenderGroup.Given(
                        name + " (fictional)", area, about, actor.id(), actor.name(), gaps, "", reviewOn));
    }

    /// A step of its plan.
    ///
    /// @param result what came of it on its day; empty while it is open
    public void step(
            Actor.Person actor,
            Ref group,
            FourP p,
            String aim,
            String what,
            String organisation,
            LocalDate due,
            String result) {
        groups.addStep(
                actor,
                groups.get(actor, group),
                new OffenderGroup.GivenStep(p, aim, what, organisation, due, result.isEmpty() ? null : due, result));
    }

    /// Another organisation reads the plan.
    public void letRead(Actor.Person actor, Ref group, String organisation, LocalDate from, LocalDate until) {
        groups.letRead(actor, groups.get(actor, group), organisation, from, until);
    }
}
