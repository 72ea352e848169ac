package waymark.cases.members;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.consent.sharing.Cleared;
import waymark.cases.consent.sharing.Recipient;
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
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// The members of a case: who they are, and the form with which its owner adds one.
@Controller
@RequestMapping("/cases/{ref}/members")
class MembersController {

    static final String PART = "members";

    private static final String NEW = "cases/members/newMember";

    record Index(Case it, List<Membership> members, LocalDate today) {

        boolean owner() {
            return it.capacity() == Capacity.OWNER;
        }

        List<Membership> current() {
            return members.stream().filter(one -> !one.over(today)).toList();
        }

        List<Membership> before() {
            return members.stream().filter(one -> one.over(today)).toList();
        }
    }

    /// @param candidates whom to choose from
    /// @param sharing what the person said about who may know
    record View(Case it, List<Choice> candidates, SharingView sharing, FormData form, List<Problem> problems) {

        List<Choice> capacities() {
            return Membership.capacities();
        }

        List<Choice> purposes() {
            return Purpose.choices();
        }
    }

    /// A membership and what was asked before it.
    private record Clear(NewMembership membership, Cleared cleared) {}

    private final Cases cases;
    private final Memberships memberships;
    private final MemberCandidates candidates;
    private final SharingConsent consent;
    private final DirectoryApi directory;
    private final Clock clock;

    MembersController(
            Cases cases,
            Memberships memberships,
            MemberCandidates candidates,
            SharingConsent consent,
            DirectoryApi directory,
            Clock clock) {
        this.cases = cases;
        this.memberships = memberships;
        this.candidates = candidates;
        this.consent = consent;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView list(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        return Page.show("cases/members/members", new Index(it, memberships.of(it), today()));
    }

    @GetMapping("/new")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var it = owned(cases.get(actor, ref, PART));
        return Page.show(NEW, view(actor, it, FormData.empty().with("from", today()), List.of()));
    }

    @PostMapping("/new")
    @Allow(WORK_CASES)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = owned(cases, ref);
        var offered = candidates.all(actor, it);
        var wanted = form.read(reader -> NewMembership.read(reader, offered, who -> basis(actor, who), today()))
                .then(one -> one.begin(memberships.of(it), today()))
                .then(one -> consent.clear(it, SharingAct.MEMBER, recipients(actor, it, one.who()), form)
                        .map(cleared -> new Clear(one, cleared)));
        return switch (wanted.save(one -> memberships.add(actor, it, one.membership(), one.cleared()))) {
            case Saved.Done<Membership> _ ->
                Page.go(Notice.done("The member was added and told"), "/cases/%s/members", ref);
            case Ruling.Refused<Membership>(var problems) -> Page.refuse(NEW, view(actor, it, form, problems));
            case Saved.Stale<Membership> _ -> Page.merged(form(ref, actor));
        };
    }

    private LawfulBasis basis(Actor.Person actor, Candidate who) {
        return LawfulBasis.usual(directory
                .find(actor, who.organisation())
                .map(OrganisationSummary::sector)
                .orElse(""));
    }

    private List<Recipient> recipients(Actor.Person actor, Case it, Candidate who) {
        return List.of(consent.recipient(actor, it, who.organisation()));
    }

    private View view(Actor.Person actor, Case it, FormData form, List<Problem> problems) {
        var offered = candidates.all(actor, it);
        var chosen = offered.stream()
                .filter(one -> one.code().equals(form.text("who")))
                .map(one -> consent.recipient(actor, it, one.organisation()))
                .toList();
        return new View(
                it,
                Choice.from(offered, Candidate::code, Candidate::label),
                consent.view(it, form, problems, chosen),
                form,
                problems);
    }

    /// The case for a change by its owner, also a closed one.
    ///
    /// @throws NotFound for everybody else
    static Case owned(Cases cases, Ref ref) {
        return owned(cases.find(ref).orElseThrow(() -> new NotFound(ref)));
    }

    /// The case, for its owner.
    ///
    /// @throws NotFound for everybody else
    static Case owned(Case it) {
        if (it.capacity() != Capacity.OWNER) {
            throw new NotFound(it.ref());
        }
        return it;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
