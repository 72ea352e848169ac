package waymark.cases.chronology;

import static waymark.kernel.Permission.WORK_CASES;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.Audit;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.cases.record.Chronology;
import waymark.cases.record.Chronology.Found;
import waymark.cases.record.ChronologySource.Event;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;
import waymark.web.lists.Paging;

/// The chronology of a case: read in pages, searched by words, and taken as a file.
@Controller
class ChronologyController {

    private static final String PAGE = "cases/chronology/chronology";
    private static final int SHOWN = 50;

    /// @param paging of what was found
    record View(Case it, Asked asked, List<Event> events, Paging paging) {

        boolean searched() {
            return !asked.words().isEmpty();
        }

        String path() {
            return it.path() + "/chronology";
        }

        /// The file of what is asked for, whatever page is shown.
        String file(String ending) {
            return asked.address(path() + "." + ending).toString();
        }
    }

    private final Cases cases;
    private final Chronology chronology;
    private final ChronologyPaper paper;
    private final Audit audit;

    ChronologyController(Cases cases, Chronology chronology, ChronologyPaper paper, Audit audit) {
        this.cases = cases;
        this.chronology = chronology;
        this.paper = paper;
        this.audit = audit;
    }

    @GetMapping("/cases/{ref}/chronology")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.get(actor, ref, Chronology.PART);
        var asked = Asked.of(form);
        var found = chronology.of(it, asked.wanted());
        var paging = Paging.of(form.text("page"), SHOWN, found.size());
        return Page.show(PAGE, new View(it, asked, opened(it, page(found, paging)), paging));
    }

    private static List<Found> page(List<Found> found, Paging paging) {
        return found.subList((int) paging.offset(), (int) paging.last());
    }

    private static List<Event> opened(Case it, List<Found> found) {
        return found.stream().map(one -> one.open(it)).toList();
    }

    /// Searches by a form that is sent, so that the words are in no address and in no log.
    @PostMapping("/cases/{ref}/chronology")
    @Allow(WORK_CASES)
    ModelAndView search(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var asked = Asked.of(form);
        var words = new WordsOfEvent(asked.words());
        var searched = chronology.search(actor, ref, asked.wanted());
        var events = searched.events().stream().filter(words::in).toList();
        return Page.show(
                PAGE, new View(searched.it(), asked, events, new Paging(1, Math.max(1, events.size()), events.size())));
    }

    @GetMapping("/cases/{ref}/chronology.pdf")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ResponseEntity<byte[]> pdf(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var taken = take(ref, form, actor);
        return paper.pdf(taken.it(), taken.asked(), taken.events());
    }

    @GetMapping("/cases/{ref}/chronology.docx")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ResponseEntity<byte[]> docx(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var taken = take(ref, form, actor);
        return paper.docx(taken.it(), taken.asked(), taken.events());
    }

    private record Taken(Case it, Asked asked, List<Event> events) {}

    /// What a file holds. That somebody took it is written down.
    private Taken take(Ref ref, FormData form, Actor.Person actor) {
        var it = cases.get(actor, ref, Chronology.PART);
        audit.looked(actor, "download_chronology", ref.value());
        var asked = Asked.of(form);
        return new Taken(it, asked, opened(it, chronology.of(it, asked.wanted())));
    }
}
