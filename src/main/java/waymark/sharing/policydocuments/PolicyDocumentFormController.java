package waymark.sharing.policydocuments;

import static waymark.kernel.Permission.MANAGE_DATA_REQUESTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.directory.DirectoryApi;
import waymark.directory.DirectoryChoices;
import waymark.directory.OrganisationSummary;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Policy documents and agreements, as information governance keeps them.
@Controller
@RequestMapping("/sharing/policy-documents")
class PolicyDocumentFormController {

    private static final String FORM = "sharing/policydocuments/document";

    /// @param before null for a new one
    record View(@Nullable PolicyDocument before, List<Choice> organisations, FormData form, List<Problem> problems) {

        List<Choice> kinds() {
            return PolicyDocument.Kind.choices();
        }

        List<Choice> conditions() {
            return Condition.choices();
        }

        String action() {
            return before == null ? "/sharing/policy-documents/new" : "/sharing/policy-documents/" + before.ref();
        }
    }

    private final PolicyDocuments documents;
    private final DirectoryApi directory;
    private final Clock clock;

    PolicyDocumentFormController(PolicyDocuments documents, DirectoryApi directory, Clock clock) {
        this.documents = documents;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/new")
    @Allow(MANAGE_DATA_REQUESTS)
    ModelAndView begin(Actor.Person actor) {
        return Page.show(
                FORM,
                view(
                        actor,
                        null,
                        FormData.empty()
                                .with("organisation", actor.organisation())
                                .with("approvedOn", today())
                                .with("reviewOn", today().plusYears(1)),
                        List.of()));
    }

    @PostMapping("/new")
    @Allow(MANAGE_DATA_REQUESTS)
    ModelAndView add(FormData form, Actor.Person actor) {
        var saved = form.read(reader -> PolicyDocument.Terms.read(reader, codes(actor), today()))
                .then(terms -> terms.rule(today()))
                .save(terms -> documents.add(actor, terms));
        return answer(actor, null, form, saved);
    }

    @GetMapping("/{ref}")
    @Allow(MANAGE_DATA_REQUESTS)
    ModelAndView edit(@PathVariable Ref ref, Actor.Person actor) {
        return show(actor, documents.get(ref));
    }

    private ModelAndView show(Actor.Person actor, PolicyDocument before) {
        return Page.show(
                FORM,
                view(
                        actor,
                        before,
                        FormData.version(before.version()).with(before).with("version", before.version()),
                        List.of()));
    }

    @PostMapping("/{ref}")
    @Allow(MANAGE_DATA_REQUESTS)
    ModelAndView change(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var before = documents.get(ref);
        form.with("kind", before.kind().name())
                .with("organisation", before.organisation())
                .with("partner", before.partner());
        var saved = form.read(reader -> PolicyDocument.Terms.read(reader, codes(actor), today()))
                .then(terms -> terms.rule(today()))
                .save(terms -> documents.change(actor, before, form.version(), terms));
        return answer(actor, before, form, saved);
    }

    private ModelAndView answer(
            Actor.Person actor, @Nullable PolicyDocument before, FormData form, Outcome<PolicyDocument> saved) {
        return switch (saved) {
            case Saved.Done<PolicyDocument> _ -> Page.go(Notice.done("Document saved"), "/sharing/policy-documents");
            case Ruling.Refused<PolicyDocument>(var problems) -> Page.refuse(FORM, view(actor, before, form, problems));
            case Saved.Stale<PolicyDocument>(var now) -> Page.merged(show(actor, now));
        };
    }

    private List<String> codes(Actor.Person actor) {
        return directory.organisations(actor).stream()
                .map(OrganisationSummary::code)
                .toList();
    }

    private View view(Actor.Person actor, @Nullable PolicyDocument before, FormData form, List<Problem> problems) {
        return new View(before, DirectoryChoices.organisations(directory.organisations(actor)), form, problems);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
