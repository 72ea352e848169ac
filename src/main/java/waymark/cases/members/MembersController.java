package waymark.cases.members;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import waymark.web.forms.FormReader;

/// The members of a case: who they are, and the forms with which its owner adds, changes and ends them and
/// hands the case over.
@Controller
@RequestMapping("/cases/{ref}/members")
class MembersController {

    static final String PART = "members";

    private static final String LIST = "cases/members/members";
    private static final String NEW = "cases/members/newMember";
    private static final String MEMBER = "cases/members/member";
    private static final String ENDING = "cases/members/ending";
    private static final String OWNER = "cases/members/owner";

    private static final List<Capacity> CAPACITIES = List.of(Capacity.WORKER, Capacity.READER);
    private static final List<Choice> STAYS = List.of(
            Choice.of("worker", "Yes, and work on it"),
            Choice.of("reader", "Yes, and read it"),
            Choice.of("no", "No", "The case is gone from your list at once"));

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
    record NewView(Case it, List<Choice> candidates, FormData form, List<Problem> problems) {

        List<Choice> capacities() {
            return MembersController.capacities();
        }

        List<Choice> purposes() {
            return Purpose.choices();
        }

        List<Choice> bases() {
            return LawfulBasis.choices();
        }
    }

    record MemberView(Case it, Membership member, FormData form, List<Problem> problems) {

        List<Choice> capacities() {
            return MembersController.capacities();
        }
    }

    record OwnerView(Case it, List<Choice> candidates, FormData form, List<Problem> problems) {

        List<Choice> stays() {
            return STAYS;
        }
    }

    private record Handing(Candidate next, @Nullable Capacity stays, String reason) {}

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

    private static List<Choice> capacities() {
        return CAPACITIES.stream()
                .map(capacity -> Choice.of(capacity.word(), capacity.title(), capacity.meaning()))
                .toList();
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView list(@PathVariable Ref ref, Actor.Person actor) {
        var it = cases.get(actor, ref, PART);
        return Page.show(LIST, new Index(it, memberships.of(it), today()));
    }

    @GetMapping("/new")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, Actor.Person actor) {
        var it = owned(cases.get(actor, ref, PART));
        return Page.show(NEW, newView(actor, it, FormData.empty().with("from", today()), List.of()));
    }

    @PostMapping("/new")
    @Allow(WORK_CASES)
    ModelAndView add(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = owned(cases, ref);
        var offered = candidates.all(actor, it);
        var wanted = form.read(reader -> new NewMembership(
                        chosen(reader, "who", offered, "Choose a person or an organisation"),
                        reader.choice("capacity", CAPACITIES, Capacity::word, "Choose what they may do"),
                        reader.choice("purpose", Purpose.class, "Choose a purpose"),
                        reader.choice("basis", LawfulBasis.class, "Choose a lawful basis"),
                        reader.requiredDate("from", "First day", today()),
                        reader.date("until", "Last day").orElse(null)))
                .then(one -> one.begin(memberships.of(it), today()));
        return switch (wanted.save(one -> memberships.add(actor, it, one))) {
            case Saved.Done<Membership> _ ->
                Page.go(Notice.done("The member was added and told"), "/cases/%s/members", ref);
            case Ruling.Refused<Membership>(var problems) -> Page.refuse(NEW, newView(actor, it, form, problems));
            case Saved.Stale<Membership> _ -> Page.merged(form(ref, actor));
        };
    }

    private static Candidate chosen(FormReader reader, String field, List<Candidate> offered, String missing) {
        return offered.isEmpty()
                ? reader.choice(field, List.of(new Candidate("", null, "", "", "")), _ -> "none", missing)
                : reader.choice(field, offered, Candidate::code, missing);
    }

    private NewView newView(Actor.Person actor, Case it, FormData form, List<Problem> problems) {
        return new NewView(
                it, Choice.from(candidates.all(actor, it), Candidate::code, Candidate::label), form, problems);
    }

    @GetMapping("/{id}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView edit(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = owned(cases.get(actor, ref, PART));
        return show(MEMBER, it, memberships.get(it, id));
    }

    private static ModelAndView show(String page, Case it, Membership member) {
        var form = FormData.version(member.version())
                .with("capacity", member.capacity())
                .with("until", member.untilDay());
        return Page.show(page, new MemberView(it, member, form, List.of()));
    }

    @PostMapping("/{id}")
    @Allow(WORK_CASES)
    ModelAndView change(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = owned(cases, ref);
        var member = memberships.get(it, id);
        var changed = form.read(reader -> new Membership.Terms(
                        reader.choice("capacity", CAPACITIES, Capacity::word, "Choose what they may do"),
                        reader.date("until", "Last day").orElse(null)))
                .then(terms -> member.change(terms, today()));
        return switch (changed.save(terms -> memberships.change(actor, it, member, form.version(), terms))) {
            case Saved.Done<Membership> _ -> Page.go(Notice.done("Membership saved"), "/cases/%s/members", ref);
            case Ruling.Refused<Membership>(var problems) ->
                Page.refuse(MEMBER, new MemberView(it, member, form, problems));
            case Saved.Stale<Membership> _ -> Page.merged(show(MEMBER, it, memberships.get(it, id)));
        };
    }

    @GetMapping("/{id}/ending")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView ending(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = owned(cases.get(actor, ref, PART));
        return show(ENDING, it, memberships.get(it, id));
    }

    @PostMapping("/{id}/ending")
    @Allow(WORK_CASES)
    ModelAndView end(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = owned(cases, ref);
        var member = memberships.get(it, id);
        var ended = form.read(reader -> reader.required("reason", "Reason", FormReader.REASON, "Enter why it ends"))
                .then(reason -> member.end(today()).map(_ -> reason));
        return switch (ended.save(reason -> memberships.end(actor, it, member, form.version(), reason))) {
            case Saved.Done<Membership> _ ->
                Page.go(
                        Notice.done("The membership was ended. They see nothing of the case any more"),
                        "/cases/%s/members",
                        ref);
            case Ruling.Refused<Membership>(var problems) ->
                Page.refuse(ENDING, new MemberView(it, member, form, problems));
            case Saved.Stale<Membership> _ -> Page.merged(show(ENDING, it, memberships.get(it, id)));
        };
    }

    @GetMapping("/owner")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView owner(@PathVariable Ref ref, Actor.Person actor) {
        return ownerPage(actor, owned(cases.get(actor, ref, PART)));
    }

    private ModelAndView ownerPage(Actor.Person actor, Case it) {
        return Page.show(OWNER, ownerView(actor, it, FormData.version(it.version()), List.of()));
    }

    @PostMapping("/owner")
    @Allow(WORK_CASES)
    ModelAndView handOver(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = owned(cases, ref);
        var offered = next(actor, it);
        var handing = form.read(reader -> {
            var next = chosen(reader, "next", offered, "Choose who owns the case from now on");
            var stays = reader.choice("stays", STAYS, Choice::value, "Choose whether you stay a member");
            return new Handing(
                    next,
                    stays.value().equals("no") ? null : Capacity.of(stays.value()),
                    reader.required("reason", "Reason", FormReader.REASON, "Enter why you hand it over"));
        });
        return switch (handing.save(
                one -> memberships.handOver(actor, it, form.version(), one.next(), one.stays(), one.reason()))) {
            case Saved.Done<Case> _ ->
                form.text("stays").equals("no")
                        ? Page.go(Notice.done("Handed over. The next owner was told"), "/cases")
                        : Page.go(Notice.done("Handed over. The next owner was told"), "/cases/%s", ref);
            case Ruling.Refused<Case>(var problems) -> Page.refuse(OWNER, ownerView(actor, it, form, problems));
            case Saved.Stale<Case> _ -> Page.merged(ownerPage(actor, it));
        };
    }

    private List<Candidate> next(Actor.Person actor, Case it) {
        return candidates.people(actor, it).stream()
                .filter(one -> !it.owner().equals(one.person()))
                .toList();
    }

    private OwnerView ownerView(Actor.Person actor, Case it, FormData form, List<Problem> problems) {
        return new OwnerView(it, Choice.from(next(actor, it), Candidate::code, Candidate::label), form, problems);
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
