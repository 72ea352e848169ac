package waymark.pathways.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.pathways.NewPolicyChange;
import waymark.web.forms.DateField;

/// The rounds of one policy change for those who act without a page: recorded, listed, closed.
@Component
@Transactional
public class PolicyChangeApi {

    private final PolicyChanges changes;
    private final PolicySaves saves;
    private final Candidates candidates;
    private final Owners owners;

    PolicyChangeApi(PolicyChanges changes, PolicySaves saves, Candidates candidates, Owners owners) {
        this.changes = changes;
        this.saves = saves;
        this.candidates = candidates;
        this.owners = owners;
    }

    /// Records it, and answers its reference.
    public Ref record(Actor actor, NewPolicyChange wanted, LocalDate on) {
        var form = new PolicyForm(
                wanted.title(),
                wanted.source(),
                wanted.sourceVersion(),
                DateField.of(wanted.holdsFrom()),
                wanted.what(),
                wanted.link(),
                0);
        var ref = saves.newRef(actor);
        var terms = agreed(form.terms(on));
        keep(actor, new PolicyEvent.Recorded(new PolicyChange(ref, 0, terms, on, actor.name())));
        return ref;
    }

    /// Lists a pathway or an action that it touches.
    ///
    /// @param touched reference of the pathway or the action
    /// @param owner who sees to it; null for whoever answers for it anyway
    public void touch(
            Actor actor, Ref change, Ref touched, @Nullable PersonSummary owner, LocalDate due, LocalDate on) {
        var candidate = candidates.all(actor, "", java.util.Set.of(), on).stream()
                .filter(one -> one.touched().ref().equals(touched))
                .findFirst()
                .orElseThrow(() -> new NotFound(touched));
        var item = new PolicyItem(
                UUID.randomUUID(),
                change,
                0,
                candidate.touched(),
                owner == null ? owners.of(actor, candidate) : Owners.owner(owner),
                due,
                PolicyItem.TO_DO);
        keep(actor, new PolicyEvent.Listed(change, List.of(item), on));
    }

    /// Says that it is done, by the edition in force or by the progress on the action.
    public void done(Actor actor, Ref change, Ref touched, LocalDate on) {
        var line = line(actor, change, touched);
        var proof = line.proof(changes.get(actor, change).since());
        keep(actor, new PolicyEvent.Closed(agreed(line.item().done(proof, on, actor.name())), on));
    }

    /// Says why nothing is needed.
    public void nothingNeeded(Actor actor, Ref change, Ref touched, String because, LocalDate on) {
        var item = line(actor, change, touched).item();
        keep(actor, new PolicyEvent.Closed(agreed(item.nothingNeeded(because, on, actor.name())), on));
    }

    private ItemLine line(Actor actor, Ref change, Ref touched) {
        return changes.items(actor, change).stream()
                .filter(one -> one.item().touched().ref().equals(touched))
                .filter(one -> one.item().closable(actor))
                .findFirst()
                .orElseThrow(() -> new NotFound(touched));
    }

    private void keep(Actor actor, PolicyEvent event) {
        if (saves.save(actor, event) instanceof Saved.Stale<Ref>) {
            throw new InvariantViolation("a policy change was changed in the transaction that reads it");
        }
    }

    private static <T> T agreed(Ruling<T> ruling) {
        return switch (ruling) {
            case Ruling.Agreed<T>(var event) -> event;
            case Ruling.Refused<T>(var problems) ->
                throw new InvariantViolation("a rule of policy changes was broken: " + problems);
        };
    }
}
