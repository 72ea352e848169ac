package waymark.documents;

import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// Removes a document with a reason, and puts it back.
@Controller
class RemovalController {

    private static final String PAGE = "documents/removal";

    record View(Document it, FormData form, List<Problem> problems) {}

    private final Documents documents;
    private final DocumentHolders holders;
    private final Clock clock;

    RemovalController(Documents documents, DocumentHolders holders, Clock clock) {
        this.documents = documents;
        this.holders = holders;
        this.clock = clock;
    }

    @GetMapping("/documents/{ref}/removal")
    @Allow(USE_WAYMARK)
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var it = toChange(actor, ref);
        return it instanceof Document.Kept
                ? Page.show(PAGE, new View(it, FormData.version(it.version()), List.of()))
                : Page.go("/documents/%s", ref);
    }

    @PostMapping("/documents/{ref}/removal")
    @Allow(USE_WAYMARK)
    ModelAndView remove(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(toChange(actor, ref) instanceof Document.Kept it)) {
            return Page.go("/documents/%s", ref);
        }
        var seen = new Document.Kept(ref, form.version(), it.about(), it.versions());
        var removed = form.read(
                        reader -> reader.required("because", "Reason", FormReader.REASON, "Enter why it is removed"))
                .then(because -> seen.remove(because, LocalDate.now(clock)));
        return switch (removed.save(event -> documents.save(actor, event))) {
            case Saved.Done<Document> _ -> Page.go(Notice.done("Document removed"), thing(it));
            case Ruling.Refused<Document>(var problems) -> Page.refuse(PAGE, new View(it, form, problems));
            case Saved.Stale<Document> _ -> Page.merged(form(ref, actor));
        };
    }

    @PostMapping("/documents/{ref}/restoration")
    @Allow(USE_WAYMARK)
    ModelAndView restore(@PathVariable Ref ref, Actor.Person actor) {
        if (!(toChange(actor, ref) instanceof Document.Removed it)) {
            return Page.go("/documents/%s", ref);
        }
        return switch (it.restore(LocalDate.now(clock)).save(event -> documents.save(actor, event))) {
            case Saved.Done<Document> _ -> Page.go(Notice.done("Document put back"), "/documents/%s", ref);
            case Ruling.Refused<Document> _, Saved.Stale<Document> _ -> Page.go("/documents/%s", ref);
        };
    }

    private Document toChange(Actor.Person actor, Ref ref) {
        var it = documents.get(ref);
        holders.toAdd(actor, it.about().thing());
        return it;
    }

    private String thing(Document it) {
        var thing = it.about().thing();
        return holders.of(thing).path(thing);
    }
}
