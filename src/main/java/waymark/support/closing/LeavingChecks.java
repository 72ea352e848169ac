package waymark.support.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.ClosingCheck;
import waymark.kernel.Actor;
import waymark.support.signoff.SignOff;
import waymark.support.signoff.SignOffKind;
import waymark.support.signoff.SignOffSubject;
import waymark.support.signoff.SignOffs;

/// What is asked before a case is closed: what is left to the person, and that a second person approved it.
@Component
class LeavingChecks implements ClosingCheck, SignOffSubject {

    private static final int POSITION = 20;

    private final Leavings leavings;
    private final SignOffs signOffs;

    LeavingChecks(Leavings leavings, SignOffs signOffs) {
        this.leavings = leavings;
        this.signOffs = signOffs;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public SignOffKind kind() {
        return SignOffKind.CLOSURE;
    }

    @Override
    public int version(Case it) {
        return leavings.number(it);
    }

    @Override
    public String path(Case it) {
        return it.path() + "/leaving";
    }

    @Override
    public List<Item> before(Case it, Actor.Person reader, LocalDate today) {
        var found = leavings.latest(it);
        var path = path(it);
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
        items.add(signOff(it, found.map(Leaving::number).orElse(0)));
        return items;
    }

    private static Item item(String code, String words, boolean done, String state, String path) {
        return new Item(code, words, done ? state : "Not yet", done, path);
    }

    /// A sign-off counts for what it was given for: what was written later is approved again.
    private Item signOff(Case it, int number) {
        var newest = signOffs.newest(it, SignOffKind.CLOSURE).filter(one -> one.subjectVersion() >= number);
        var done = newest.map(SignOff::approved).orElse(false);
        var state = done ? "Approved" : newest.map(LeavingChecks::waiting).orElse("Not asked for");
        return new Item("signoff", "A second person approves it", state, done, it.path() + "/sign-offs");
    }

    private static String waiting(SignOff one) {
        return one.waiting() ? "Waiting" : "Sent back";
    }
}
