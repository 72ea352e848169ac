package waymark.cases.members;

import static waymark.kernel.Permission.WORK_CASES;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.consent.sharing.SharingAct;
import waymark.cases.consent.sharing.SharingConsent;
import waymark.cases.consent.sharing.SharingView;
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.directory.DirectoryApi;
import waymark.directory.OrganisationSummary;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// The owner of a case hands it over to somebody else.
@Controller
@RequestMapping("/cases/{ref}/members/owner")
class CaseOwnerController {

    private static final String FORM = "cases/members/owner";
    private static final List<Choice> STAYS = List.of(
            Choice.of("worker", "Yes, and work on it"),
            Choice.of("reader", "Yes, and read it"),
            Choice.of("no", "No", "The case is gone from your list at once"));

    /// @param sharing what the person said about who may know
    record View(Case it, List<Choice> candidates, SharingView sharing, FormData form, List<Problem> problems) {

        List<Choice> stays() {
            return STAYS;
        }
    }

    private record Wanted(Candidate next, @Nullable Capacity stays, String reason) {

        static Wanted read(FormReader reader, List<Candidate> offered) {
            var next = Candidate.chosen(reader, "next", offered, "Choose who owns the case from now on");
            var stays = reader.choice("stays", STAYS, Choice::value, "Choose whether you stay a member");
            return new Wanted(
                    next,
                    stays.value().equals("no") ? null : Capacity.of(stays.value()),
                    reader.required("reason", "Reason", FormReader.REASON, "Enter why you hand it over"));
        }
    }

    private final Cases cases;
    private final Memberships memberships;
    private final MemberCandidates candidates;
    private final SharingConsent consent;
    private final DirectoryApi directory;

    CaseOwnerController(
            Cases cases,
            Memberships memberships,
            MemberCandidates candidates,
            SharingConsent consent,
            DirectoryApi directory) {
        this.cases = cases;
        this.memberships = memberships;
        this.candidates = candidates;
        this.consent = consent;
        this.directory = directory;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        return page(actor, MembersController.owned(cases.get(actor, ref, MembersController.PART)));
    }

    private ModelAndView page(Actor.Person actor, Case it) {
        return Page.show(FORM, view(actor, it, FormData.version(it.version()), List.of()));
    }

    @PostMapping
    @Allow(WORK_CASES)
    ModelAndView handOver(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = MembersController.owned(cases, ref);
        var offered = next(actor, it);
        var handing = form.read(reader -> Wanted.read(reader, offered)).then(one -> clear(actor, it, one, form));
        return switch (handing.save(one -> memberships.handOver(actor, it, form.version(), one))) {
            case Saved.Done<Case> _ ->
                form.text("stays").equals("no")
                        ? Page.go(Notice.done("Handed over. The next owner was told"), "/cases")
                        : Page.go(Notice.done("Handed over. The next owner was told"), "/cases/%s", ref);
            case Ruling.Refused<Case>(var problems) -> Page.refuse(FORM, view(actor, it, form, problems));
            case Saved.Stale<Case> _ -> Page.merged(page(actor, it));
        };
    }

    private Ruling<Memberships.Handing> clear(Actor.Person actor, Case it, Wanted one, FormData form) {
        var organisation = one.next().organisation();
        return consent.clear(it, SharingAct.OWNER, consent.recipient(actor, it, organisation), form)
                .map(cleared -> new Memberships.Handing(
                        one.next(),
                        LawfulBasis.usual(directory
                                .find(actor, organisation)
                                .map(OrganisationSummary::sector)
                                .orElse("")),
                        one.stays(),
                        one.reason(),
                        cleared));
    }

    private List<Candidate> next(Actor.Person actor, Case it) {
        return candidates.people(actor, it).stream()
                .filter(one -> !it.owner().equals(one.person()))
                .toList();
    }

    private View view(Actor.Person actor, Case it, FormData form, List<Problem> problems) {
        var offered = next(actor, it);
        var chosen = offered.stream()
                .filter(one -> one.code().equals(form.text("next")))
                .map(one -> consent.recipient(actor, it, one.organisation()))
                .toList();
        return new View(
                it,
                Choice.from(offered, Candidate::code, Candidate::label),
                consent.view(it, form, problems, chosen),
                form,
                problems);
    }
}
