package waymark.cases.members;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.consent.sharing.Cleared;
import waymark.cases.consent.sharing.SharingAct;
import waymark.cases.consent.sharing.SharingConsent;
import waymark.cases.consent.sharing.SharingView;
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

/// The membership of somebody: changed and ended by the owner of the case.
@Controller
@RequestMapping("/cases/{ref}/members/{id}")
class MemberController {

    private static final String FORM = "cases/members/member";
    private static final String ENDING = "cases/members/ending";

    /// @param sector of the organisation of the member
    /// @param sharing what the person said about who may know
    record View(Case it, Membership member, String sector, SharingView sharing, FormData form, List<Problem> problems) {

        List<Choice> bases() {
            return LawfulBasis.choices(sector);
        }

        List<Choice> capacities() {
            return Membership.capacities();
        }
    }

    /// What is changed of a membership, and what was asked before it.
    private record Clear(Membership.Terms terms, Cleared cleared) {}

    private final Cases cases;
    private final Memberships memberships;
    private final SharingConsent consent;
    private final DirectoryApi directory;
    private final Clock clock;

    MemberController(
            Cases cases, Memberships memberships, SharingConsent consent, DirectoryApi directory, Clock clock) {
        this.cases = cases;
        this.memberships = memberships;
        this.consent = consent;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView edit(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = MembersController.owned(cases.get(actor, ref, MembersController.PART));
        return show(actor, FORM, it, memberships.get(it, id));
    }

    private ModelAndView show(Actor.Person actor, String page, Case it, Membership member) {
        var form = FormData.version(member.version())
                .with("capacity", member.capacity())
                .with("basis", member.basis())
                .with("until", member.untilDay());
        return Page.show(page, view(actor, it, member, form, List.of()));
    }

    private View view(Actor.Person actor, Case it, Membership member, FormData form, List<Problem> problems) {
        return new View(it, member, sector(actor, member), consent.view(it, form, problems), form, problems);
    }

    /// Empty where the organisation of the member is not known any more.
    private String sector(Actor.Person actor, Membership member) {
        return directory
                .find(actor, member.organisationCode())
                .map(OrganisationSummary::sector)
                .orElse("");
    }

    /// Who was let in already is asked about again where more is opened to them. What somebody else saved first is
    /// looked at first.
    private Ruling<Cleared> clear(
            Actor.Person actor, Case it, Membership member, Membership.Terms wanted, FormData form) {
        return consent.clear(
                it,
                SharingAct.MEMBER,
                member.widened(wanted) && form.version() == member.version()
                        ? List.of(consent.recipient(actor, it, member.organisationCode()))
                        : List.of(),
                form);
    }

    @PostMapping
    @Allow(WORK_CASES)
    ModelAndView change(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = MembersController.owned(cases, ref);
        var member = memberships.get(it, id);
        var sector = sector(actor, member);
        var changed = form.read(reader -> Membership.Terms.read(reader, member, sector))
                .then(terms -> member.change(terms, today()))
                .then(terms -> clear(actor, it, member, terms, form).map(cleared -> new Clear(terms, cleared)));
        return switch (changed.save(
                one -> memberships.change(actor, it, member, form.version(), one.terms(), one.cleared()))) {
            case Saved.Done<Membership> _ -> Page.go(Notice.done("Membership saved"), "/cases/%s/members", ref);
            case Ruling.Refused<Membership>(var problems) -> Page.refuse(FORM, view(actor, it, member, form, problems));
            case Saved.Stale<Membership> _ -> Page.merged(show(actor, FORM, it, memberships.get(it, id)));
        };
    }

    @GetMapping("/ending")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView ending(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = MembersController.owned(cases.get(actor, ref, MembersController.PART));
        return show(actor, ENDING, it, memberships.get(it, id));
    }

    @PostMapping("/ending")
    @Allow(WORK_CASES)
    ModelAndView end(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = MembersController.owned(cases, ref);
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
                Page.refuse(ENDING, view(actor, it, member, form, problems));
            case Saved.Stale<Membership> _ -> Page.merged(show(actor, ENDING, it, memberships.get(it, id)));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
