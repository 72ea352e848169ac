package waymark.conferences.research;

import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import waymark.conferences.items.Items;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;

/// Research of the demonstration: what an agency searched, found, and released into the meeting. In a real
/// partnership there is no such bean.
@Component
@NamedInterface("demonstration")
@ConditionalOnBooleanProperty("waymark.demonstration")
public class DemonstrationResearch {

    private final Items items;
    private final ResearchReturns returns;

    DemonstrationResearch(Items items, ResearchReturns returns) {
        this.items = items;
        this.returns = returns;
    }

    /// Something that an agency holds.
    ///
    /// @param withheld why it is not released; empty where it is
    @NamedInterface("demonstration")
    public record Held(EntryKind kind, LocalDate onDay, String words, String source, String withheld) {}

    /// Searches, writes down and returns what the agency of the person holds; nothing where no entry is given.
    ///
    /// @param identifiers by what it searched
    /// @param systems where
    public void returned(
            Actor.Person actor, Ref ref, String identifiers, String systems, LocalDate searchedOn, Held... entries) {
        var item = items.find(ref).orElseThrow(() -> new NotFound(ref));
        var agency = actor.organisation();
        var begun = returns.read(item, agency).mine();
        returns.search(
                actor, item, begun, begun.version(), new ResearchReturn.Search(identifiers, systems, searchedOn));
        for (var held : entries) {
            boolean withheld = !held.withheld().isEmpty();
            returns.add(
                    actor,
                    item,
                    begun.listing(),
                    new ResearchEntry.Draft(
                            held.kind(), held.onDay(), held.words(), held.source(), withheld, held.withheld()));
        }
        var written = returns.read(item, agency).mine();
        returns.submit(
                actor,
                item,
                written,
                written.version(),
                entries.length == 0 ? ResearchReturn.Result.NOTHING : ResearchReturn.Result.HELD);
    }

    /// Releases into the meeting what the agency of the person does not withhold.
    public void released(Actor.Person actor, Ref ref) {
        var item = items.find(ref).orElseThrow(() -> new NotFound(ref));
        returns.entries(item, actor.organisation()).stream()
                .filter(entry -> !entry.withheld())
                .forEach(entry -> returns.release(actor, item, entry, entry.version()));
    }
}
