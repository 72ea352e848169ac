package waymark.rights.retention;

import static waymark.kernel.Permission.MANAGE_RETENTION;

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
import waymark.web.forms.FormData;

/// What comes to its end, for information governance: by reference, never what a case says.
@Controller
@RequestMapping("/retention")
class EndingCaseController {

    private static final String PAGE = "rights/retention/one";

    /// @param title of the page
    record Index(String title, String path, List<EndingCase> cases, LocalDate today) {

        List<EndingCase> due() {
            return cases.stream().filter(one -> one.due(today)).toList();
        }

        List<EndingCase> later() {
            return cases.stream().filter(one -> !one.due(today)).toList();
        }
    }

    private final EndingCases endings;
    private final Clock clock;

    EndingCaseController(EndingCases endings, Clock clock) {
        this.endings = endings;
        this.clock = clock;
    }

    @GetMapping
    @Allow(MANAGE_RETENTION)
    ModelAndView list(Actor.Person actor) {
        return Page.show(
                "rights/retention/list",
                new Index("Cases that come to their end", "/retention", endings.ending(actor), today()));
    }

    @GetMapping("/{ref}")
    @Allow(MANAGE_RETENTION)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, view(endings.look(actor, ref), FormData.empty(), List.of()));
    }

    private RetentionView view(EndingCase it, FormData form, List<Problem> problems) {
        return new RetentionView(
                it.ref(), it, it.holds(), "/retention/" + it.ref(), Side.GOVERNANCE, true, today(), form, problems);
    }

    @PostMapping("/{ref}/holds")
    @Allow(MANAGE_RETENTION)
    ModelAndView hold(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = endings.get(ref);
        return switch (RetentionView.hold(form, today())) {
            case Ruling.Refused<Hold.Wanted>(var problems) -> Page.refuse(PAGE, view(it, form, problems));
            case Ruling.Agreed<Hold.Wanted>(var wanted) -> {
                endings.hold(actor, it.caseId(), ref, wanted);
                yield Page.go(Notice.done("The erasure is stopped"), "/retention/" + ref);
            }
        };
    }

    @PostMapping("/{ref}/holds/{id}/lifting")
    @Allow(MANAGE_RETENTION)
    ModelAndView lift(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        return lifted(endings, actor, ref, id, form, "/retention/" + ref);
    }

    static ModelAndView lifted(EndingCases endings, Actor.Person actor, Ref ref, UUID id, FormData form, String path) {
        var hold = endings.holds(ref).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("hold"));
        return Page.go(
                endings.lift(actor, hold, form.version()) instanceof Saved.Done<Hold>
                        ? Notice.done("The hold is lifted")
                        : Notice.important("Somebody else changed the hold first. Look at it again"),
                path);
    }

    @PostMapping("/{ref}/decision")
    @Allow(MANAGE_RETENTION)
    ModelAndView decide(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = endings.get(ref);
        return switch (RetentionView.decision(form, it, Side.GOVERNANCE, actor.id(), today())) {
            case Ruling.Refused<String>(var problems) -> Page.refuse(PAGE, view(it, form, problems));
            case Ruling.Agreed<String>(var reason) -> {
                endings.decide(actor, it, Side.GOVERNANCE, reason);
                yield Page.go(decided(reason), "/retention");
            }
        };
    }

    static Notice decided(String reason) {
        return Notice.done(
                reason.isEmpty()
                        ? "You agreed. It is erased in the night after both sides did"
                        : "It is kept until your side agrees");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
