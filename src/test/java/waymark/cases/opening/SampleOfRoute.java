package waymark.cases.opening;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.Route;
import waymark.cases.record.RouteChangeEffect;
import waymark.kernel.Actor;

/// Something that one route has and the others have not.
@Component
class SampleOfRoute implements RouteChangeEffect {

    static final List<String> CLEARED = new ArrayList<>();

    @Override
    public List<String> wouldClear(Case it, Route to) {
        return it.route() == Route.ADULT_UNDECIDED ? List.of("The sample of " + it.route()) : List.of();
    }

    @Override
    public void clear(Actor.Person actor, Case it, Route to) {
        if (it.route() == Route.ADULT_UNDECIDED) {
            CLEARED.add(it.path());
        }
    }
}
