package waymark.documents;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.web.files.Upload;

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

    /// The documents of a thing that were not removed, the newest first: one statement.
    public List<DocumentLine> kept(Ref thing) {
        return documents.of(thing, false);
    }

    /// The documents of several things that can be downloaded, as far as the reader may see them: one statement.
    public List<DocumentLine> offered(Collection<Ref> things) {
        return documents.of(things).stream().filter(DocumentLine::offered).toList();
    }

    /// Deletes what hangs on a thing that is erased. Only the system may, for things on the list of what was erased.
    public void erase(Actor system, Ref thing) {
        documents.erase(system, thing);
    }

    /// A file that was sent for something that another module keeps itself, because it is for everybody.
    public sealed interface Looked {

        /// It is of a kind that may be kept and no virus was found in it. It waits until it is taken.
        ///
        /// @param name as its sender called it, with the ending of what it is
        /// @param format in words
        /// @param token for the form to send again, so that nobody has to choose the file twice
        record Good(String name, String format, long bytes, String token) implements Looked {}

        /// @param message for the field
        record Refused(String message) implements Looked {}
    }

    /// Looks at the file of a form, or finds the one that waits since the form was sent before.
    ///
    /// @param waiting the token of that one; empty where there is none
    /// @param most bytes that it may have
    public Looked look(Actor.Person actor, Upload upload, String waiting, long most) {
        return switch (uploads.take(actor, upload, waiting)) {
            case UploadIntake.Result.Refused refused -> new Looked.Refused(refused.message());
            case UploadIntake.Result.Taken(var file) -> looked(actor, file, most);
        };
    }

    /// Looks at a file that came inside another, by the same rules.
    ///
    /// @param most bytes that it may have
    public Looked look(Actor.Person actor, String name, byte[] content, long most) {
        return switch (uploads.take(name, new ByteArrayInputStream(content))) {
            case UploadIntake.Result.Refused refused -> new Looked.Refused(refused.message());
            case UploadIntake.Result.Taken(var file) -> looked(actor, file, most);
        };
    }

    private Looked looked(Actor.Person actor, SealedUpload file, long most) {
        if (file.bytes() > most) {
            uploads.forget(file);
            return new Looked.Refused("%s is larger than %s".formatted(file.name(), FileSize.words(most)));
        }
        return new Looked.Good(
                file.format().named(file.name()), file.format().word(), file.bytes(), uploads.token(actor, file));
    }

    /// What is in a file that was looked at.
    public byte[] content(Actor.Person actor, Looked.Good file) {
        return uploads.content(waiting(actor, file));
    }

    /// Deletes a file that was looked at: it is kept elsewhere now.
    public void forget(Actor.Person actor, Looked.Good file) {
        uploads.forget(waiting(actor, file));
    }

    private SealedUpload waiting(Actor.Person actor, Looked.Good file) {
        return uploads.waiting(actor, file.token())
                .orElseThrow(() -> new InvariantViolation("a file that does not wait any more"));
    }

    /// A file of a document that the export of everything takes along.
    ///
    /// @param number of the version, from 1
    public record ExportedFile(Ref document, Ref thing, int number, String fileName, UUID version) {}

    /// Every file that a job may read, of things that are no case; a file with a virus is none of them.
    public List<ExportedFile> readableBy(Actor system) {
        return documents.readable();
    }

    /// What is in it. The stream is read to its end, which deletes the copy on this machine's disk.
    public InputStream content(Actor system, ExportedFile file) {
        return documents.open(documents.copy(system, file.version()));
    }

    /// What the file inputs of browsers offer first.
    public static String accepted() {
        return DocumentFormat.ACCEPTED;
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
                documents.nextRef(),
                holders.of(thing).kind(),
                thing,
                kind,
                title,
                "",
                "",
                dated,
                kind.keptUntil(today),
                today);
        var saved = documents.save(actor, event, file);
        uploads.forget(file);
        if (!(saved instanceof Saved.Done<Document>)) {
            throw new InvariantViolation("a document that has no room");
        }
        return event.ref();
    }
}
