package waymark.pathways.signs;

import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Permission;
import waymark.kernel.Scope;

/// Finds a sign for somebody who may change it. The signs are the whole partnership's: an editor for one
/// area may not.
@Component
class SignAccess {

    private final Signs signs;

    SignAccess(Signs signs) {
        this.signs = signs;
    }

    Sign get(Actor actor, String code) {
        if (!may(actor)) {
            throw new NotFound(code);
        }
        return signs.get(code);
    }

    boolean may(Actor actor) {
        return actor.may(Permission.KEEP_SIGNS, Scope.PARTNERSHIP);
    }
}
