package waymark.sharing.disclosures;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.consent.Consents;
import waymark.cases.consent.sharing.SharingConsent;
import waymark.cases.consent.sharing.SharingView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.directory.DirectoryApi;
import waymark.directory.OrganisationSummary;
import waymark.directory.PeopleApi;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.sharing.policydocuments.LawfulBasis;
import waymark.sharing.policydocuments.PolicyDocuments;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// Prepares a sharing, one question a page, with a page to check everything before the copy is made. Nothing is
/// kept before that: each page sends the answers of the others along.
@Controller
class NewDisclosureController {

    private static final String FORM = "sharing/disclosures/form";
    private static final String CHECK = "sharing/disclosures/check";
    private static final String CHECKED = "checked";

    /// One page of questions.
    ///
    /// @param sharing what the person said about who may know; never taken for an answer about this sharing
    /// @param notice about age or capacity; null where there is none
    record Form(
            Case it,
            DisclosureStep step,
            DisclosureAnswers.Options options,
            Actor.Person actor,
            SharingView sharing,
            @Nullable String notice,
            FormData form,
            List<Problem> problems) {

        String path() {
            return it.path() + "/disclosures/new";
        }

        /// The page after this one: the check, for who came from there.
        DisclosureStep next() {
            return form.ticked(CHECKED) ? DisclosureStep.CHECK : step.next();
        }

        List<Choice> people() {
            return options.people().stream()
                    .filter(one -> !one.id().equals(actor.id()))
                    .map(one -> Choice.of(one.ref().value(), "%s, %s".formatted(one.name(), one.organisationName())))
                    .toList();
        }

        List<Choice> organisations() {
            return options.organisations().stream()
                    .filter(OrganisationSummary::current)
                    .map(one -> Choice.of(one.code(), one.name()))
                    .toList();
        }

        List<Choice> parts() {
            return options.parts().stream()
                    .map(part -> Choice.of(part.code(), part.title(), part.holds()))
                    .toList();
        }

        List<Choice> bases() {
            return LawfulBasis.choices(options.bases());
        }

        List<Choice> ways() {
            return List.of(
                    Choice.of(DisclosureAnswers.INSIDE, "Somebody who uses Waymark", "They open a copy while it lasts"),
                    Choice.of(DisclosureAnswers.OUTSIDE, "Somebody outside Waymark", "They get a PDF, or are told"));
        }

        List<Choice> purposes() {
            return Purpose.choices();
        }

        List<Choice> channels() {
            return Disclosure.Channel.outside();
        }

        List<Choice> told() {
            return Disclosure.Told.choices();
        }

        List<Choice> answers() {
            return Disclosure.Reply.choices();
        }

        List<Choice> whyNots() {
            return Disclosure.WhyNot.choices();
        }
    }

    /// All answers, before the copy is made of them.
    ///
    /// @param receiving name of the organisation that receives; empty where it is none of the directory
    /// @param warnings about policy documents and agreements: never a reason not to share
    record Checked(
            Case it,
            WantedDisclosure wanted,
            List<String> parts,
            LawfulBasis basis,
            String receiving,
            List<String> warnings,
            SharingView sharing,
            FormData form,
            List<Problem> problems) {

        String path() {
            return it.path() + "/disclosures/new";
        }

        boolean agreed() {
            return wanted.answer() == Disclosure.Reply.AGREED;
        }

        boolean told() {
            return wanted.told() != Disclosure.Told.NOT_TOLD;
        }
    }

    private final Cases cases;
    private final Disclosures disclosures;
    private final PolicyDocuments documents;
    private final Consents consents;
    private final SharingConsent consent;
    private final PeopleApi people;
    private final DirectoryApi directory;
    private final Clock clock;

    NewDisclosureController(
            Cases cases,
            Disclosures disclosures,
            PolicyDocuments documents,
            Consents consents,
            SharingConsent consent,
            PeopleApi people,
            DirectoryApi directory,
            Clock clock) {
        this.cases = cases;
        this.disclosures = disclosures;
        this.documents = documents;
        this.consents = consents;
        this.consent = consent;
        this.people = people;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/disclosures/new")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView begin(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, DisclosureController.PART);
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        var form = DisclosureAnswers.empty(actor, it.main().details().language(), today());
        return Page.show(FORM, form(actor, it, DisclosureStep.RECEIVER, options(actor), form, List.of()));
    }

    /// Shows a page with what was typed so far. Who goes on is kept where something is wrong; who goes back is not.
    ///
    /// @param step the page to show; the form says from which one it was sent
    @PostMapping("/cases/{ref}/disclosures/new/{step}")
    @Allow(WORK_CASES)
    ModelAndView step(@PathVariable Ref ref, @PathVariable String step, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var to = DisclosureStep.of(step).orElseThrow(() -> new NotFound("page"));
        var options = options(actor);
        boolean on = DisclosureStep.of(form.text("page"))
                .filter(from -> from.ordinal() < to.ordinal())
                .isPresent();
        if (!on && to != DisclosureStep.CHECK) {
            return Page.show(FORM, form(actor, it, to, options, form, List.of()));
        }
        var answers = read(actor, it, options, form);
        return answers.wrongBefore(to)
                .map(wrong -> refused(actor, it, options, form, answers, wrong))
                .orElseGet(() -> to == DisclosureStep.CHECK
                        ? Page.show(CHECK, checked(actor, it, options, answers.wanted(), form))
                        : Page.show(FORM, form(actor, it, to, options, form, List.of())));
    }

    @PostMapping("/cases/{ref}/disclosures/new")
    @Allow(WORK_CASES)
    ModelAndView prepare(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var options = options(actor);
        var answers = read(actor, it, options, form);
        return answers.wrongBefore(DisclosureStep.CHECK)
                .map(wrong -> refused(actor, it, options, form, answers, wrong))
                .orElseGet(() -> Page.go(
                        Notice.done("Prepared. Read the copy, and then share it"),
                        "%s/disclosures/%s",
                        it.path(),
                        disclosures.prepare(actor, it, answers.wanted())));
    }

    private DisclosureAnswers read(Actor.Person actor, Case it, DisclosureAnswers.Options options, FormData form) {
        return DisclosureAnswers.read(
                form,
                options,
                wanted -> disclosures.shutOut(it, wanted.toPerson(), wanted.toOrganisation()),
                wanted -> disclosures.contradiction(actor, it, wanted),
                today());
    }

    private DisclosureAnswers.Options options(Actor.Person actor) {
        return new DisclosureAnswers.Options(
                people.current(actor), directory.organisations(actor), disclosures.parts(), documents.bases(today()));
    }

    private ModelAndView refused(
            Actor.Person actor,
            Case it,
            DisclosureAnswers.Options options,
            FormData form,
            DisclosureAnswers answers,
            DisclosureStep wrong) {
        return Page.refuse(FORM, form(actor, it, wrong, options, form, wrong.of(answers.problems())));
    }

    private Form form(
            Actor.Person actor,
            Case it,
            DisclosureStep step,
            DisclosureAnswers.Options options,
            FormData form,
            List<Problem> problems) {
        return new Form(
                it,
                step,
                options,
                actor,
                consent.view(it, form, problems),
                step == DisclosureStep.RECEIVER || step == DisclosureStep.PERSON
                        ? CaseParts.notice(it, consents, today()).orElse(null)
                        : null,
                form,
                problems);
    }

    private Checked checked(
            Actor.Person actor, Case it, DisclosureAnswers.Options options, WantedDisclosure wanted, FormData form) {
        var titles = disclosures.titles();
        return new Checked(
                it,
                wanted,
                wanted.parts().stream()
                        .map(code -> titles.getOrDefault(code, code))
                        .toList(),
                disclosures.basis(wanted.basis()),
                Optional.ofNullable(wanted.toPerson() == null ? wanted.toOrganisation() : null)
                        .flatMap(code -> options.organisations().stream()
                                .filter(one -> one.code().equals(code))
                                .findFirst())
                        .map(OrganisationSummary::name)
                        .orElse(""),
                documents.warnings(actor.organisation(), wanted.basis(), wanted.toOrganisation(), today()),
                consent.view(it, form, List.of()),
                form.with(CHECKED, "yes"),
                List.of());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
