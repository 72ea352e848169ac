package waymark.cases.documents;

import static waymark.kernel.Permission.WORK_CASES;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.documents.DocumentSection;
import waymark.documents.DocumentsApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Ref;
import waymark.web.Page;
import waymark.web.RecordsAccess;

/// The documents of a case: evidence for a referral among them.
@Controller
class CaseDocumentsController {

    record View(Case it, DocumentSection documents) {}

    private final Cases cases;
    private final DocumentsApi documents;

    CaseDocumentsController(Cases cases, DocumentsApi documents) {
        this.cases = cases;
        this.documents = documents;
    }

    @GetMapping("/cases/{ref}/documents")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, "documents");
        return Page.show("cases/documents/documents", new View(it, documents.of(actor, it.ref(), it.mayWork())));
    }
}
