package waymark.strategy.objectives;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One of the published objectives, with the organisation that answers for it. It has no constructor without an owner:
/// an objective nobody owns is how a strategy dies quietly.
///
/// @param code stable (`SP1.1`)
/// @param text as published
/// @param owner code of the organisation that answers for it
/// @param person who answers for it there, or null
/// @param fourPs the strands of the national approach it serves
/// @param outcomes what would be different, each one sentence
public record Objective(
        String code,
        int version,
        String priority,
        String text,
        String owner,
        @Nullable UUID person,
        Set<FourP> fourPs,
        List<String> outcomes) {

    public Objective {
        fourPs = Set.copyOf(fourPs);
        outcomes = List.copyOf(outcomes);
    }

    /// The same, answered for by somebody else of its owner, or by nobody by name.
    Objective answeredForBy(@Nullable UUID other) {
        return new Objective(code, version, priority, text, owner, other, fourPs, outcomes);
    }

    /// What it says otherwise than the objective as it stands, in the words of the form.
    List<String> differs(Objective now) {
        var fields = new ArrayList<String>();
        if (!owner.equals(now.owner)) {
            fields.add("who answers for it");
        }
        if (!Objects.equals(person, now.person)) {
            fields.add("person");
        }
        if (!fourPs.equals(now.fourPs)) {
            fields.add("4 Ps");
        }
        if (!outcomes.equals(now.outcomes)) {
            fields.add("outcomes");
        }
        return fields;
    }
}
