package waymark.sharing.disclosures;

import static waymark.kernel.Permission.SHARE_WITHOUT_AGREEMENT;
import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.audit.Audit;
import waymark.cases.consent.sharing.Cleared;
import waymark.cases.consent.sharing.Recipient;
import waymark.cases.consent.sharing.SharingConsent;
import waymark.cases.consent.sharing.SharingView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Outcome;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.sharing.policydocuments.Condition;
import waymark.sharing.policydocuments.LawfulBasis;
import waymark.sharing.policydocuments.PolicyDocuments;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// What of a case is shared with whom: the sharings of the case, and every step after one was prepared.
@Controller
class DisclosureController {

    private static final String PAGE = "sharing/disclosures/disclosure";
    static final String PART = "disclosures";

    record View(Case it, List<Disclosure> disclosures, boolean works) {}

    /// @param works true where the reader may take a step
    /// @param mayOverride true where the reader may share without agreement
    /// @param warnings about policy documents and agreements: never a reason not to share
    /// @param conflicts who has a conflict of interest: the receiver is compared before it leaves Waymark
    record One(
            Case it,
            Disclosure disclosure,
            SharedCopy copy,
            LawfulBasis basis,
            List<Disclosures.Look> looks,
            List<String> warnings,
            List<String> conflicts,
            List<String> partTitles,
            boolean works,
            boolean mayOverride,
            boolean without,
            SharingView sharing,
            LocalDate today,
            FormData form,
            List<Problem> problems) {

        String path() {
            return disclosure.path(it.ref());
        }

        boolean paragraph18() {
            return basis.condition() == Condition.SCH1_18;
        }

        List<Choice> grounds() {
            return Disclosure.Ground.choices();
        }

        List<Choice> deletions() {
            return Disclosure.Deletion.choices();
        }
    }

    /// What we shared about the person, for the person.
    record Sheet(Case it, List<Disclosure> shared, List<List<String>> parts, LocalDate today) {}

    private final Cases cases;
    private final Disclosures disclosures;
    private final ReceivedCopies copies;
    private final PolicyDocuments documents;
    private final DisclosurePaper paper;
    private final SharingConsent consent;
    private final Audit audit;
    private final Clock clock;

    /// What is needed to share it, and what was asked before.
    private record Released(Disclosure.Release release, Cleared cleared) {}

    DisclosureController(
            Cases cases,
            Disclosures disclosures,
            ReceivedCopies copies,
            PolicyDocuments documents,
            DisclosurePaper paper,
            SharingConsent consent,
            Audit audit,
            Clock clock) {
        this.cases = cases;
        this.disclosures = disclosures;
        this.copies = copies;
        this.documents = documents;
        this.paper = paper;
        this.consent = consent;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/disclosures")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView list(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        return Page.show("sharing/disclosures/disclosures", new View(it, disclosures.of(it), works(it)));
    }

    @GetMapping("/cases/{ref}/disclosures/sheet")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView sheet(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        audit.looked(actor, "print_shared_sheet", ref.value());
        var shared = disclosures.of(it).stream()
                .filter(one -> one.sharedAt() != null && !(one.toTell()))
                .toList();
        return Page.show(
                "sharing/disclosures/sheet",
                new Sheet(
                        it, shared, shared.stream().map(one -> partTitles(one)).toList(), today()));
    }

    @GetMapping("/cases/{ref}/disclosures/{share}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, @PathVariable Ref share, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        return Page.show(PAGE, fresh(actor, it, disclosures.get(it, share)));
    }

    private One fresh(Actor.Person actor, Case it, Disclosure one) {
        var form = FormData.version(one.version())
                .with("tellBy", today().plusDays(DisclosureAnswers.DAYS))
                .with("deletion", Disclosure.Deletion.DELETED.name())
                .with("deletionDue", one.deletionDue());
        return one(actor, it, one, form, List.of());
    }

    private One one(Actor.Person actor, Case it, Disclosure one, FormData form, List<Problem> problems) {
        return new One(
                it,
                one,
                disclosures.copy(it, one),
                disclosures.basis(one.basis()),
                disclosures.looks(one),
                documents.warnings(one.organisation(), one.basis(), one.toOrganisation(), today()),
                conflicts(it, one),
                partTitles(one),
                works(it),
                actor.may(SHARE_WITHOUT_AGREEMENT),
                !consent.permits(it, receivers(actor, it, one), one.said(today())),
                consent.view(it, form, problems, receivers(actor, it, one), one.said(today())),
                today(),
                form,
                problems);
    }

    /// A receiver outside is written in words, also where the answer to a request of the police goes to them.
    private List<String> conflicts(Case it, Disclosure one) {
        return one.outside() && one.state() == Disclosure.State.PREPARED ? disclosures.conflicts(it) : List.of();
    }

    private List<Recipient> receivers(Actor.Person actor, Case it, Disclosure one) {
        return List.of(disclosures.recipient(
                actor, it, one.toOrganisation(), one.purpose(), one.details().receiver()));
    }

    private List<String> partTitles(Disclosure one) {
        var titles = disclosures.titles();
        return one.parts().stream().map(code -> titles.getOrDefault(code, code)).toList();
    }

    /// The copy as a PDF with what it is for and how it is handled; each download is written down.
    @GetMapping("/cases/{ref}/disclosures/{share}/copy.pdf")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ResponseEntity<byte[]> pdf(@PathVariable Ref ref, @PathVariable Ref share, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        var one = disclosures.get(it, share);
        if (one.state() != Disclosure.State.SHARED || !one.outside()) {
            throw new NotFound(share);
        }
        copies.look(actor, one.id(), it.id(), share, true);
        return paper.of(share, disclosures.copy(it, one), one.fromDay(), one.untilDay());
    }

    @PostMapping("/cases/{ref}/disclosures/{share}/release")
    @Allow(WORK_CASES)
    ModelAndView release(@PathVariable Ref ref, @PathVariable Ref share, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var one = disclosures.get(it, share);
        boolean paragraph18 = disclosures.basis(one.basis()).condition() == Condition.SCH1_18;
        if (disclosures.shutOut(it, one.toPerson(), one.toOrganisation())) {
            return Page.refuse(
                    PAGE,
                    one(
                            actor,
                            it,
                            one,
                            form,
                            List.of(new Problem("release", WantedDisclosure.shutOut(one.toPerson())))));
        }
        if (!conflicts(it, one).isEmpty() && !form.ticked("apart")) {
            return Page.refuse(PAGE, one(actor, it, one, form, List.of(new Problem("apart", Disclosures.COMPARE))));
        }
        var to = receivers(actor, it, one);
        boolean without = !consent.permits(it, to, one.said(today()));
        boolean mayOverride = actor.may(SHARE_WITHOUT_AGREEMENT);
        var release = form.read(reader -> new Disclosure.Release(
                        reader.text("consentWhy", "The reason", FormReader.REASON),
                        reader.optionalChoice(
                                        "ground",
                                        List.of(Disclosure.Ground.values()),
                                        Disclosure.Ground::name,
                                        "Choose one of the list")
                                .orElse(null),
                        reader.date("tellBy", "The day by which they hear of it")
                                .orElse(null)))
                .then(wanted -> one.release(wanted, without, mayOverride, paragraph18, today()));
        var saved = (without && !mayOverride
                        ? release.<Released>then(_ -> Ruling.refused("release", "The person has not agreed"))
                        : Ruling.both(
                                release, consent.clear(it, one.act(), to, one.said(today()), form), Released::new))
                .save(both -> disclosures.release(actor, it, one, form.version(), both.release(), both.cleared()));
        return answer(actor, it, one, form, saved, "Shared");
    }

    @PostMapping("/cases/{ref}/disclosures/{share}/dropping")
    @Allow(WORK_CASES)
    ModelAndView drop(@PathVariable Ref ref, @PathVariable Ref share, FormData form, Actor.Person actor) {
        var it = forStep(ref);
        var one = disclosures.get(it, share);
        var saved = form.read(reader -> new Disclosure.End(reader.text("drop", "The reason", FormReader.REASON)))
                .then(one::drop)
                .save(end -> disclosures.drop(actor, it, one, form.version(), end));
        return answer(actor, it, one, form, saved, "Recorded: it is not shared");
    }

    @PostMapping("/cases/{ref}/disclosures/{share}/recall")
    @Allow(WORK_CASES)
    ModelAndView recall(@PathVariable Ref ref, @PathVariable Ref share, FormData form, Actor.Person actor) {
        var it = forStep(ref);
        var one = disclosures.get(it, share);
        var saved = form.read(reader -> new Disclosure.End(reader.text("recall", "The reason", FormReader.REASON)))
                .then(one::recall)
                .save(end -> disclosures.recall(actor, it, one, form.version(), end));
        return answer(
                actor,
                it,
                one,
                form,
                saved,
                one.outside()
                        ? "Recalled. Ask the receiver now to delete it"
                        : "Recalled: they cannot open it any more");
    }

    @PostMapping("/cases/{ref}/disclosures/{share}/telling")
    @Allow(WORK_CASES)
    ModelAndView tell(@PathVariable Ref ref, @PathVariable Ref share, FormData form, Actor.Person actor) {
        var it = forStep(ref);
        var one = disclosures.get(it, share);
        var saved = form.read(reader -> new Disclosure.Telling(
                        reader.date("toldOn", "The day").orElse(null),
                        reader.date("tellAgain", "The next day").orElse(null),
                        reader.text("telling", "The text", FormReader.REASON)))
                .then(telling -> one.toAsk() ? one.askAgain(telling, today()) : one.tell(telling, today()))
                .save(telling -> disclosures.tell(actor, it, one, form.version(), telling));
        return answer(actor, it, one, form, saved, "Recorded");
    }

    @PostMapping("/cases/{ref}/disclosures/{share}/deletion")
    @Allow(WORK_CASES)
    ModelAndView deletion(@PathVariable Ref ref, @PathVariable Ref share, FormData form, Actor.Person actor) {
        var it = forStep(ref);
        var one = disclosures.get(it, share);
        var saved = form.read(reader -> new Disclosure.DeletionAnswer(
                        reader.choice("deletion", Disclosure.Deletion.class, "Choose what they answered"),
                        reader.text("deletionWords", "The text", FormReader.REASON),
                        reader.date("deletionDue", "The day").orElse(null)))
                .then(given -> one.deletion(given, today()))
                .save(given -> disclosures.deletion(actor, it, one, form.version(), given));
        return answer(actor, it, one, form, saved, "Recorded");
    }

    private ModelAndView answer(
            Actor.Person actor, Case it, Disclosure one, FormData form, Outcome<Disclosure> saved, String done) {
        return switch (saved) {
            case Saved.Done<Disclosure> _ -> Page.go(Notice.done(done), one.path(it.ref()));
            case Ruling.Refused<Disclosure>(var problems) -> Page.refuse(PAGE, one(actor, it, one, form, problems));
            case Saved.Stale<Disclosure>(var now) -> Page.merged(PAGE, fresh(actor, it, now));
        };
    }

    /// A step that is possible after the case was closed too: what is outside is still chased.
    private Case forStep(Ref ref) {
        return Optional.of(cases.find(ref).orElseThrow(() -> new NotFound(ref)))
                .filter(DisclosureController::works)
                .orElseThrow(() -> new NotFound(ref));
    }

    private static boolean works(Case it) {
        return it.capacity().works();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
