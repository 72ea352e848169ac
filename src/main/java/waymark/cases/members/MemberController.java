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
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
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

    record View(Case it, Membership member, FormData form, List<Problem> problems) {

        List<Choice> capacities() {
            return Membership.capacities();
        }
    }

    private final Cases cases;
    private final Memberships memberships;
    private final Clock clock;

    MemberController(Cases cases, Memberships memberships, Clock clock) {
        this.cases = cases;
        this.memberships = memberships;
        this.clock = clock;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView edit(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = MembersController.owned(cases.get(actor, ref, MembersController.PART));
        return show(FORM, it, memberships.get(it, id));
    }

    private static ModelAndView show(String page, Case it, Membership member) {
        var form = FormData.version(member.version())
                .with("capacity", member.capacity())
                .with("until", member.untilDay());
        return Page.show(page, new View(it, member, form, List.of()));
    }

    @PostMapping
    @Allow(WORK_CASES)
    ModelAndView change(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = MembersController.owned(cases, ref);
        var member = memberships.get(it, id);
        var changed = form.read(Membership.Terms::read).then(terms -> member.change(terms, today()));
        return switch (changed.save(terms -> memberships.change(actor, it, member, form.version(), terms))) {
            case Saved.Done<Membership> _ -> Page.go(Notice.done("Membership saved"), "/cases/%s/members", ref);
            case Ruling.Refused<Membership>(var problems) -> Page.refuse(FORM, new View(it, member, form, problems));
            case Saved.Stale<Membership> _ -> Page.merged(show(FORM, it, memberships.get(it, id)));
        };
    }

    @GetMapping("/ending")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView ending(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = MembersController.owned(cases.get(actor, ref, MembersController.PART));
        return show(ENDING, it, memberships.get(it, id));
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
            case Ruling.Refused<Membership>(var problems) -> Page.refuse(ENDING, new View(it, member, form, problems));
            case Saved.Stale<Membership> _ -> Page.merged(show(ENDING, it, memberships.get(it, id)));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
