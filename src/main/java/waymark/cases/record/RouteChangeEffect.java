package waymark.cases.record;

import java.util.List;
import waymark.kernel.Actor;

/// What a part of a case loses where the case takes another route. A bean of each part that has something to
/// lose. The page that changes the route lists all of it before anything happens.
public interface RouteChangeEffect {

    /// What would be cleared, each in a short sentence: `The draft of the notification`. Empty where nothing.
    List<String> wouldClear(Case it, Route to);

    /// Clears it, in the transaction that changes the route.
    ///
    /// @param it as it was before
    void clear(Actor.Person actor, Case it, Route to);
}
