package waymark.sharing.policydocuments;

import static waymark.kernel.Permission.CHANGE_SETTINGS;
import static waymark.kernel.Permission.MANAGE_DATA_REQUESTS;
import static waymark.kernel.Permission.USE_WAYMARK;

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
import waymark.directory.OrganisationSummary;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What every partner can read of the grounds of sharing: the lawful bases, and the policy documents and
/// agreements of each organisation, which information governance keeps.
@Controller
@RequestMapping("/sharing/policy-documents")
class PolicyDocumentsController {

    private static final String FORM = "sharing/policydocuments/document";

    record View(
            List<PolicyDocument> documents,
            List<LawfulBasis> bases,
            boolean mayKeep,
            boolean mayCheck,
            LocalDate today) {}

    /// @param before null for a new one
    record Form(@Nullable PolicyDocument before, List<Choice> organisations, FormData form, List<Problem> problems) {

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

    PolicyDocumentsController(PolicyDocuments documents, DirectoryApi directory, Clock clock) {
        this.documents = documents;
        this.directory = directory;
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

    @GetMapping("/new")
    @Allow(MANAGE_DATA_REQUESTS)
    ModelAndView begin(Actor.Person actor) {
        return Page.show(
                FORM,
                form(
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
        var saved = form.read(reader -> read(reader, actor))
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
                form(
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
        var saved = form.read(reader -> read(reader, actor))
                .then(terms -> terms.rule(today()))
                .save(terms -> documents.change(actor, before, form.version(), terms));
        return answer(actor, before, form, saved);
    }

    private ModelAndView answer(
            Actor.Person actor,
            @Nullable PolicyDocument before,
            FormData form,
            waymark.kernel.Outcome<PolicyDocument> saved) {
        return switch (saved) {
            case Saved.Done<PolicyDocument> _ -> Page.go(Notice.done("Document saved"), "/sharing/policy-documents");
            case Ruling.Refused<PolicyDocument>(var problems) -> Page.refuse(FORM, form(actor, before, form, problems));
            case Saved.Stale<PolicyDocument>(var now) -> Page.merged(show(actor, now));
        };
    }

    private PolicyDocument.Terms read(FormReader reader, Actor.Person actor) {
        var codes = directory.organisations(actor).stream()
                .map(OrganisationSummary::code)
                .toList();
        return new PolicyDocument.Terms(
                reader.choice("kind", PolicyDocument.Kind.class, "Choose what it is"),
                reader.choice("organisation", codes, code -> code, "Choose whose it is"),
                reader.optionalChoice("partner", codes, code -> code, "Choose an organisation of the list")
                        .orElse(null),
                reader.requiredLine("title", "Title", FormReader.TITLE, "Enter the title"),
                reader.requiredLine("edition", "Version", 40, "Enter the version"),
                reader.choices("conditions", List.of(Condition.values()), Condition::name, ""),
                reader.requiredLine("approvedBy", "Name", FormReader.TITLE, "Enter who approved it"),
                reader.requiredDate("approvedOn", "The day of approval", today()),
                reader.requiredDate("reviewOn", "The day of the review", today()),
                reader.date("withdrawnOn", "The day of withdrawal").orElse(null));
    }

    private Form form(Actor.Person actor, @Nullable PolicyDocument before, FormData form, List<Problem> problems) {
        return new Form(
                before,
                directory.organisations(actor).stream()
                        .filter(OrganisationSummary::current)
                        .map(one -> Choice.of(one.code(), one.name()))
                        .toList(),
                form,
                problems);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
