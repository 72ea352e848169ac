package waymark.support.closing;

import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.cases.record.Case;
import waymark.cases.record.ClosingCheck;
import waymark.kernel.Actor;
import waymark.support.signoff.SignOffKind;
import waymark.support.signoff.SignOffSubject;
import waymark.support.signoff.SignOffs;

/// The end of support as a second person approves it. What was prepared later is approved again.
@Component
class ClosureSignOff implements ClosingCheck.Approval, SignOffSubject {

    private final Leavings leavings;
    private final SignOffs signOffs;

    ClosureSignOff(Leavings leavings, SignOffs signOffs) {
        this.leavings = leavings;
        this.signOffs = signOffs;
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
        return Leavings.path(it);
    }

    @Override
    public String page(Case it) {
        return it.path() + "/sign-offs";
    }

    @Override
    public Optional<Asked> newest(Case it) {
        return signOffs.newest(it, SignOffKind.CLOSURE)
                .filter(one -> one.subjectVersion() >= version(it))
                .map(one -> new Asked(one.words(), one.askedAt(), one.state(), one.approved(), one.waiting()));
    }

    @Override
    public void ask(Actor.Person actor, Case it, String words) {
        signOffs.ask(actor, it, SignOffKind.CLOSURE, version(it), words);
    }
}
