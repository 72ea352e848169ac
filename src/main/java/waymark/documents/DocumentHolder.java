package waymark.documents;

import java.util.Optional;
import java.util.UUID;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// What documents may hang on: a bean of the module that owns it. In the database the same is said by the
/// module's view `document_holder`.
public interface DocumentHolder {

    /// What sort of thing it is, as the view says it: `action`.
    String kind();

    /// The two letters that its references begin with.
    String letters();

    /// The page of the thing.
    String path(Ref thing);

    /// The thing, for somebody who may read it and its documents.
    Optional<Thing> find(Actor.Person reader, Ref thing);

    /// Whether the audit log says who downloaded a document of it.
    boolean recordsDownloads();

    /// What to mind when something is added, as whole sentences.
    default String advice() {
        return "Add nothing that names or describes a victim, a survivor or somebody who reported.";
    }

    /// What it is a part of: whatever holds that holds its documents too.
    default Ref whole(Ref thing) {
        return thing;
    }

    /// A key of the thing itself, where it has one that may be destroyed. Its documents go with it, not on a
    /// day of their own.
    default Optional<OwnKey> ownKey() {
        return Optional.empty();
    }

    /// Seals the keys of the files of a thing with a key of that thing, so that they open nowhere any more once it
    /// is destroyed.
    interface OwnKey {

        /// @param version of the document, which the sealed key belongs to
        byte[] seal(Ref thing, UUID version, byte[] key);

        /// The key of a file.
        byte[] open(Ref thing, UUID version, byte[] sealed);
    }

    /// What documents hang on.
    ///
    /// @param title as its page has it
    /// @param mayAdd whether the reader may add, replace and remove documents
    record Thing(Ref ref, String title, boolean mayAdd) {}
}
