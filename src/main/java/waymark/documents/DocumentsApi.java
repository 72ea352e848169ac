package waymark.documents;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Saved;

/// What other modules ask of documents. The caller has a transaction open.
@Component
public class DocumentsApi {

    private final Documents documents;
    private final DocumentHolders holders;
    private final UploadIntake uploads;

    DocumentsApi(Documents documents, DocumentHolders holders, UploadIntake uploads) {
        this.documents = documents;
        this.holders = holders;
        this.uploads = uploads;
    }

    /// The documents of a thing, for its page: one statement.
    ///
    /// @param mayAdd whether the reader may add to them, as the thing's [DocumentHolder] says
    public DocumentSection of(Actor reader, Ref thing, boolean mayAdd) {
        return new DocumentSection(thing, documents.of(thing, mayAdd), mayAdd);
    }

    /// The documents of several things that can be downloaded, as far as the reader may see them: one statement.
    public List<DocumentLine> offered(Collection<Ref> things) {
        return documents.of(things).stream().filter(DocumentLine::offered).toList();
    }

    /// Deletes what hangs on a thing that is erased. Only the system may, for things on the list of what was erased.
    public void erase(Actor system, Ref thing) {
        documents.erase(system, thing);
    }

    /// Adds a document, as somebody who may add to the thing; what a form would refuse is a mistake here.
    ///
    /// @param dated the day it is of, as it says itself
    public Ref add(
            Actor.Person actor,
            Ref thing,
            DocumentKind kind,
            String title,
            LocalDate dated,
            LocalDate today,
            String fileName,
            byte[] content) {
        if (!(uploads.take(fileName, new ByteArrayInputStream(content))
                instanceof UploadIntake.Result.Taken(var file))) {
            throw new InvariantViolation("a file that cannot be a document");
        }
        var event = new DocumentEvent.Added(
                documents.nextRef(), holders.of(thing).kind(), thing, kind, title, dated, kind.keptUntil(today), today);
        var saved = documents.save(actor, event, file);
        uploads.forget(file);
        if (!(saved instanceof Saved.Done<Document>)) {
            throw new InvariantViolation("a document that has no room");
        }
        return event.ref();
    }
}
