package waymark.assurance;

import java.util.List;
import waymark.kernel.Actor;
import waymark.kernel.Permission;
import waymark.kernel.Scope;

/// An organisation as this module sees it.
///
/// @param areas codes of the areas it works in
record Organisation(String code, String name, List<String> areas) {

    Organisation {
        areas = List.copyOf(areas);
    }

    /// True where the person may write for it.
    boolean assessedBy(Actor actor) {
        return actor.may(Permission.ASSESS_DUTIES, Scope.organisation(code))
                || areas.stream().anyMatch(area -> actor.may(Permission.ASSESS_DUTIES, Scope.area(area)));
    }
}
