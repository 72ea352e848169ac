package waymark.pathways.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.directory.PersonSummary;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.pathways.PolicyTerms;

/// Records, lists and closes policy changes without a page: the demonstration's change is made with it.
@Component
@NamedInterface("pathways")
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
    public Ref record(Actor actor, PolicyTerms terms, LocalDate on) {
        var ref = saves.newRef();
        keep(actor, new PolicyEvent.Recorded(new PolicyChange(ref, 0, terms, on, actor.name())));
        return ref;
    }

    /// Lists a pathway or an action that it affects.
    ///
    /// @param affected reference of the pathway or the action
    /// @param owner who becomes its owner; null for the proposed one
    public void list(
            Actor actor, Ref change, Ref affected, @Nullable PersonSummary owner, LocalDate due, LocalDate on) {
        var candidate = candidates.all(actor, "", Set.of(), on).stream()
                .filter(one -> one.affected().ref().equals(affected))
                .findFirst()
                .orElseThrow(() -> new NotFound(affected));
        var item = new PolicyItem(
                UUID.randomUUID(),
                change,
                0,
                candidate.affected(),
                owner == null ? owners.of(actor, candidate) : Owners.owner(owner),
                due,
                PolicyItem.TO_DO);
        keep(actor, new PolicyEvent.Listed(change, List.of(item), on));
    }

    /// Says that it is done, by the edition in force or by the progress on the action.
    public void done(Actor actor, Ref change, Ref affected, LocalDate on) {
        var line = line(actor, change, affected);
        var proof = line.proof(changes.get(change).since());
        keep(actor, new PolicyEvent.Closed(agreed(line.item().done(proof, on, actor.name())), on));
    }

    /// Says why nothing is needed.
    public void nothingNeeded(Actor actor, Ref change, Ref affected, String because, LocalDate on) {
        var item = line(actor, change, affected).item();
        keep(actor, new PolicyEvent.Closed(agreed(item.nothingNeeded(because, on, actor.name())), on));
    }

    private ItemLine line(Actor actor, Ref change, Ref affected) {
        return changes.items(actor, change).stream()
                .filter(one -> one.item().affected().ref().equals(affected))
                .filter(one -> one.item().closable(actor))
                .findFirst()
                .orElseThrow(() -> new NotFound(affected));
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
