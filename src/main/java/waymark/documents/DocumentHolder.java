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

    /// True where it is about somebody's case: then its documents are of other kinds, and say who gave them and
    /// what they may be used for.
    default boolean ofCase() {
        return false;
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

    /// Finds the key of a thing. The keys of its files and what is written about them are sealed with it, so that
    /// they open nowhere any more once it is destroyed.
    interface OwnKey {

        /// For the transaction that is open.
        ///
        /// @throws waymark.kernel.NotFound where there is no such thing for whoever asks
        Sealer of(Ref thing);
    }

    /// Seals with the key of one thing.
    interface Sealer {

        byte[] seal(Field field, String text);

        /// @throws waymark.kernel.InvariantViolation where it was sealed for another field or with another key
        String open(Field field, byte[] sealed);
    }

    /// The column of a row that something sealed belongs to. It opens there alone.
    ///
    /// @param table with its schema
    record Field(String table, UUID row, String column) {}

    /// What documents hang on.
    ///
    /// @param title as its page has it
    /// @param mayAdd whether the reader may add, replace and remove documents
    record Thing(Ref ref, String title, boolean mayAdd) {}
}
