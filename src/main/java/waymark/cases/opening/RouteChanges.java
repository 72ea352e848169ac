package waymark.cases.opening;

import java.util.List;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.Route;
import waymark.cases.record.RouteChangeEffect;
import waymark.kernel.Actor;
import waymark.kernel.Saved;

/// Takes a case from one route to another, with what that clears.
@Repository
@Transactional(readOnly = true)
public class RouteChanges {

    private final Cases cases;
    private final List<RouteChangeEffect> effects;

    RouteChanges(Cases cases, List<RouteChangeEffect> effects) {
        this.cases = cases;
        this.effects = effects;
    }

    /// What would be cleared.
    List<String> wouldClear(Case it, Route to) {
        return effects.stream()
                .flatMap(effect -> effect.wouldClear(it, to).stream())
                .toList();
    }

    /// Clears it and takes the other route, or neither.
    @Transactional
    public Saved<Case> change(Actor.Person actor, Case it, int version, Route to, String reason) {
        var saved = cases.changeRoute(actor, it, version, to, reason);
        if (saved instanceof Saved.Done<Case>) {
            effects.forEach(effect -> effect.clear(actor, it, to));
        }
        return saved;
    }
}
