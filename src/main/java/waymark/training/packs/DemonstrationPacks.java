package waymark.training.packs;

import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;

/// Takes the supplied packs through their steps for the demonstration. In a real partnership there is no such
/// bean: there people do this themselves.
@Component
@ConditionalOnBooleanProperty("waymark.demonstration")
@Transactional
public class DemonstrationPacks {

    private final SuppliedPacks supplied;
    private final PackSaves saves;
    private final PackAccess access;

    DemonstrationPacks(SuppliedPacks supplied, PackSaves saves, PackAccess access) {
        this.supplied = supplied;
        this.saves = saves;
        this.access = access;
    }

    /// Takes a supplied pack in for the whole partnership.
    public Ref begin(Actor author, String code) {
        var pack = supplied.find(code).orElseThrow();
        var ref = saves.newRef();
        saves.save(
                author,
                PackEvent.begin(author, ref, null, pack.title(), pack.audience(), pack.content(), pack.origin()));
        return ref;
    }

    /// Sends it to a second person.
    public void send(Actor author, Ref ref) {
        step(author, ref, PackRules::send);
    }

    /// Publishes it as that second person.
    public void publish(Actor reviewer, Ref ref, String note, LocalDate on) {
        step(reviewer, ref, it -> PackRules.publish(it, reviewer, null, note, on));
    }

    private void step(Actor actor, Ref ref, Function<PackVersion, Ruling<PackEvent>> rule) {
        var it = access.versions(actor, access.pack(actor, ref)).getFirst();
        if (!(rule.apply(it).save(event -> saves.save(actor, event)) instanceof Saved.Done<PackVersion>)) {
            throw new InvariantViolation("a pack of the demonstration did not take its step: " + ref);
        }
    }
}
