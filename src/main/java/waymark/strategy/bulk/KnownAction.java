package waymark.strategy.bulk;

import org.jspecify.annotations.Nullable;
import waymark.kernel.Ref;
import waymark.strategy.actions.Action;

/// An action that is there, with the names of its owner and lead person, who may have left since.
record KnownAction(
        Action action,
        String areaName,
        String ownerName,
        @Nullable String leadName) {

    Ref ref() {
        return action.ref();
    }

    String title() {
        return action.plan().title();
    }
}
