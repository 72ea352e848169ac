package waymark.documents;

import java.util.Collection;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// What keeps documents that would be deleted: a bean of the module that knows of it. Asked each night,
/// before anything is deleted.
public interface DocumentHold {

    /// Things of which no document is deleted for now.
    Collection<Ref> held(Actor system);
}
