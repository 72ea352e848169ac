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
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
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
    record View(Case it, List<Choice> candidates, FormData form, List<Problem> problems) {

        List<Choice> capacities() {
            return Membership.capacities();
        }

        List<Choice> purposes() {
            return Purpose.choices();
        }

        List<Choice> bases() {
            return LawfulBasis.choices();
        }
    }

    private final Cases cases;
    private final Memberships memberships;
    private final MemberCandidates candidates;
    private final Clock clock;

    MembersController(Cases cases, Memberships memberships, MemberCandidates candidates, Clock clock) {
        this.cases = cases;
        this.memberships = memberships;
        this.candidates = candidates;
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
        var wanted = form.read(reader -> NewMembership.read(reader, offered, today()))
                .then(one -> one.begin(memberships.of(it), today()));
        return switch (wanted.save(one -> memberships.add(actor, it, one))) {
            case Saved.Done<Membership> _ ->
                Page.go(Notice.done("The member was added and told"), "/cases/%s/members", ref);
            case Ruling.Refused<Membership>(var problems) -> Page.refuse(NEW, view(actor, it, form, problems));
            case Saved.Stale<Membership> _ -> Page.merged(form(ref, actor));
        };
    }

    private View view(Actor.Person actor, Case it, FormData form, List<Problem> problems) {
        return new View(it, Choice.from(candidates.all(actor, it), Candidate::code, Candidate::label), form, problems);
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
