package waymark.sharing.policydocuments;

import static waymark.kernel.Permission.CHANGE_SETTINGS;
import static waymark.kernel.Permission.MANAGE_DATA_REQUESTS;
import static waymark.kernel.Permission.USE_WAYMARK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// What every partner can read of the grounds of sharing: the lawful bases, and the policy documents and
/// agreements of each organisation.
@Controller
@RequestMapping("/sharing/policy-documents")
class PolicyDocumentsController {

    record View(
            List<PolicyDocument> documents,
            List<LawfulBasis> bases,
            boolean mayKeep,
            boolean mayCheck,
            LocalDate today) {}

    private final PolicyDocuments documents;
    private final Clock clock;

    PolicyDocumentsController(PolicyDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping
    @Allow(USE_WAYMARK)
    ModelAndView list(Actor.Person actor) {
        return Page.show(
                "sharing/policydocuments/documents",
                new View(
                        documents.all(),
                        documents.bases(),
                        actor.may(MANAGE_DATA_REQUESTS),
                        actor.may(CHANGE_SETTINGS),
                        today()));
    }

    @PostMapping("/bases/{code}")
    @Allow(CHANGE_SETTINGS)
    ModelAndView check(@PathVariable String code, FormData form, Actor.Person actor) {
        var basis = documents.bases().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
        return switch (documents.check(actor, basis, form.version(), today())) {
            case Saved.Done<LawfulBasis> _ ->
                Page.go(Notice.done("Recorded that you have checked it"), "/sharing/policy-documents");
            case Saved.Stale<LawfulBasis> _ -> Page.go("/sharing/policy-documents");
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
