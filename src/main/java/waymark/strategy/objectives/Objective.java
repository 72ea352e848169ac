package waymark.strategy.objectives;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One of the published objectives. It always has an accountable owner.
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

    /// The same with another accountable person of its owner, or with none.
    Objective withPerson(@Nullable UUID other) {
        return new Objective(code, version, priority, text, owner, other, fourPs, outcomes);
    }

    /// What it changes in the objective, in the words of the form.
    List<String> differs(Objective now) {
        var fields = new ArrayList<String>();
        if (!owner.equals(now.owner)) {
            fields.add("accountable organisation");
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
