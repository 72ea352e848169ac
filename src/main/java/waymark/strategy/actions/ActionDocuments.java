package waymark.strategy.actions;

import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.documents.DocumentHolder;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Ref;

/// Documents on actions: everybody who reads the plan reads them, and who records progress adds them.
@Component
class ActionDocuments implements DocumentHolder {

    private final Actions actions;

    ActionDocuments(Actions actions) {
        this.actions = actions;
    }

    @Override
    public String kind() {
        return "action";
    }

    @Override
    public String letters() {
        return "AC";
    }

    @Override
    public String path(Ref thing) {
        return "/actions/" + thing;
    }

    @Override
    public Optional<Thing> find(Actor.Person reader, Ref thing) {
        if (!reader.may(Permission.VIEW_PLANS)) {
            return Optional.empty();
        }
        try {
            var action = actions.get(thing);
            return Optional.of(new Thing(thing, action.plan().title(), action.mayUpdate(reader)));
        } catch (NotFound none) {
            return Optional.empty();
        }
    }

    @Override
    public boolean recordsDownloads() {
        return false;
    }
}
