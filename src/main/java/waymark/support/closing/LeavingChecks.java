package waymark.support.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.ClosingCheck;
import waymark.kernel.Actor;

/// What is asked before a case is closed: what is left to the person.
@Component
class LeavingChecks implements ClosingCheck {

    private static final int POSITION = 20;

    private final Leavings leavings;

    LeavingChecks(Leavings leavings) {
        this.leavings = leavings;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Item> before(Case it, Actor.Person reader, LocalDate today) {
        var found = leavings.latest(it);
        var path = Leavings.path(it);
        var items = new ArrayList<Item>();
        var safety =
                found.map(one -> !one.plan().words().safetyPlan().isEmpty()).orElse(false);
        items.add(item("safety", "A safety plan for afterwards", safety, "Written", path));
        var outcome = found.map(one -> one.plan().outcome()).orElse(Outcome.NOT_ASKED);
        items.add(item("outcome", "How the person says things are now", outcome != Outcome.NOT_ASKED, "Asked", path));
        var contact = found.map(one -> one.plan().contact()).orElse(LaterContact.NOT_ASKED);
        items.add(item(
                "contact",
                "Whether they agree to be asked later how they are",
                contact != LaterContact.NOT_ASKED,
                "Asked",
                path));
        var call = found.map(one -> !one.plan().words().call().isEmpty()).orElse(false);
        items.add(item("call", "Whom the person can call", call, "Written", path));
        return items;
    }

    private static Item item(String code, String words, boolean done, String state, String path) {
        return new Item(code, words, done ? state : "Not yet", done, path);
    }
}
