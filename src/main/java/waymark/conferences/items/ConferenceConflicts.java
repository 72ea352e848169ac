package waymark.conferences.items;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.cases.record.ConflictEffect;
import waymark.kernel.Actor;

/// Takes back what somebody was told of the items about a person whose case they are shut out of.
@Component
class ConferenceConflicts implements ConflictEffect {

    private final Items items;
    private final ItemSteps steps;

    ConferenceConflicts(Items items, ItemSteps steps) {
        this.items = items;
        this.steps = steps;
    }

    @Override
    public void shut(Actor system, UUID caseId, @Nullable UUID person, @Nullable String organisation) {
        items.about(caseId).forEach(item -> steps.hide(system, item, person, organisation));
    }
}
