package waymark.documents;

import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.Ref;

/// What other modules ask of documents. The caller has a transaction open.
@Component
public class DocumentsApi {

    private final Documents documents;

    DocumentsApi(Documents documents) {
        this.documents = documents;
    }

    /// The documents of a thing, for its page: one statement.
    ///
    /// @param mayAdd whether the reader may add to them, as the thing's [DocumentHolder] says
    public DocumentSection of(Actor reader, Ref thing, boolean mayAdd) {
        return new DocumentSection(thing, documents.of(thing, mayAdd), mayAdd);
    }
}
