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
import waymark.cases.record.Capacity;
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

/// The owner of a case hands it over to somebody else.
@Controller
@RequestMapping("/cases/{ref}/members/owner")
class CaseOwnerController {

    private static final String FORM = "cases/members/owner";
    private static final List<Choice> STAYS = List.of(
            Choice.of("worker", "Yes, and work on it"),
            Choice.of("reader", "Yes, and read it"),
            Choice.of("no", "No", "The case is gone from your list at once"));

    record View(Case it, List<Choice> candidates, FormData form, List<Problem> problems) {

        List<Choice> stays() {
            return STAYS;
        }
    }

    private record Handing(Candidate next, @Nullable Capacity stays, String reason) {

        static Handing read(FormReader reader, List<Candidate> offered) {
            var next = Candidate.chosen(reader, "next", offered, "Choose who owns the case from now on");
            var stays = reader.choice("stays", STAYS, Choice::value, "Choose whether you stay a member");
            return new Handing(
                    next,
                    stays.value().equals("no") ? null : Capacity.of(stays.value()),
                    reader.required("reason", "Reason", FormReader.REASON, "Enter why you hand it over"));
        }
    }

    private final Cases cases;
    private final Memberships memberships;
    private final MemberCandidates candidates;

    CaseOwnerController(Cases cases, Memberships memberships, MemberCandidates candidates) {
        this.cases = cases;
        this.memberships = memberships;
        this.candidates = candidates;
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
        var handing = form.read(reader -> Handing.read(reader, offered));
        return switch (handing.save(
                one -> memberships.handOver(actor, it, form.version(), one.next(), one.stays(), one.reason()))) {
            case Saved.Done<Case> _ ->
                form.text("stays").equals("no")
                        ? Page.go(Notice.done("Handed over. The next owner was told"), "/cases")
                        : Page.go(Notice.done("Handed over. The next owner was told"), "/cases/%s", ref);
            case Ruling.Refused<Case>(var problems) -> Page.refuse(FORM, view(actor, it, form, problems));
            case Saved.Stale<Case> _ -> Page.merged(page(actor, it));
        };
    }

    private List<Candidate> next(Actor.Person actor, Case it) {
        return candidates.people(actor, it).stream()
                .filter(one -> !it.owner().equals(one.person()))
                .toList();
    }

    private View view(Actor.Person actor, Case it, FormData form, List<Problem> problems) {
        return new View(it, Choice.from(next(actor, it), Candidate::code, Candidate::label), form, problems);
    }
}
