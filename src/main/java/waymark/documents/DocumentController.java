package waymark.documents;

import static waymark.kernel.Permission.USE_WAYMARK;

import java.util.List;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.TimelineEntry;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.security.UntrustedContent;

/// The page of a document, and its files as downloads.
@Controller
class DocumentController {

    /// @param path of the page of what it hangs on
    /// @param goesWithIt true where it is kept as long as that
    record View(
            Document it, DocumentHolder.Thing thing, String path, boolean goesWithIt, List<TimelineEntry> timeline) {

        boolean removed() {
            return it instanceof Document.Removed;
        }
    }

    private final Documents documents;
    private final DocumentHolders holders;

    DocumentController(Documents documents, DocumentHolders holders) {
        this.documents = documents;
        this.holders = holders;
    }

    @GetMapping("/documents/{ref}")
    @Allow(USE_WAYMARK)
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = documents.get(ref);
        var thing = toRead(actor, it);
        return Page.show(
                "documents/document",
                new View(
                        it,
                        thing,
                        holders.of(thing.ref()).path(thing.ref()),
                        holders.goesWith(thing.ref()),
                        documents.history(ref)));
    }

    /// Never shown by a browser as a page of ours.
    @GetMapping("/documents/{ref}/versions/{number}/file")
    @Allow(USE_WAYMARK)
    @RecordsAccess
    ResponseEntity<InputStreamResource> file(@PathVariable Ref ref, @PathVariable int number, Actor.Person actor) {
        var it = documents.get(ref);
        var thing = toRead(actor, it);
        var copied = documents.copy(actor, it, number, holders.of(thing.ref()).recordsDownloads());
        var version = copied.version();
        return UntrustedContent.handedOver(
                version.format().named(version.fileName()), version.bytes(), documents.open(copied));
    }

    /// What was removed is there only for those who may put it back.
    private DocumentHolder.Thing toRead(Actor.Person actor, Document it) {
        var thing = holders.toRead(actor, it.about().thing());
        if (it instanceof Document.Removed && !thing.mayAdd()) {
            throw new NotFound(it.ref());
        }
        return thing;
    }
}
