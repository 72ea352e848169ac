package waymark.documents;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;

/// Finds what a document hangs on, for those who may read it; for everybody else there is no such thing.
@Component
class DocumentHolders {

    private final List<DocumentHolder> holders;

    DocumentHolders(List<DocumentHolder> holders) {
        this.holders = List.copyOf(holders);
    }

    /// @throws NotFound where nothing of that sort has documents
    DocumentHolder of(Ref thing) {
        return holders.stream()
                .filter(holder -> thing.value().startsWith(holder.letters() + "-"))
                .findFirst()
                .orElseThrow(() -> new NotFound(thing));
    }

    DocumentHolder.Thing toRead(Actor.Person reader, Ref thing) {
        return of(thing).find(reader, thing).orElseThrow(() -> new NotFound(thing));
    }

    DocumentHolder.Thing toAdd(Actor.Person actor, Ref thing) {
        var found = toRead(actor, thing);
        if (!found.mayAdd()) {
            throw new NotFound(thing);
        }
        return found;
    }

    /// The key of the thing itself, where it has one.
    Optional<DocumentHolder.Sealer> ownKey(Ref thing) {
        return of(thing).ownKey().map(own -> own.of(thing));
    }

    /// True where what hangs on the thing goes with it, not on a day of its own.
    boolean goesWith(Ref thing) {
        return of(thing).ownKey().isPresent();
    }

    /// Those whose things have a key of their own.
    List<String> kindsWithKey() {
        return holders.stream()
                .filter(holder -> holder.ownKey().isPresent())
                .map(DocumentHolder::kind)
                .toList();
    }

    List<String> kinds() {
        return holders.stream().map(DocumentHolder::kind).sorted().toList();
    }
}
