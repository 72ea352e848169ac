package waymark.rights.retention;

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
import waymark.cases.record.Capacity;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;

/// How long a case is kept, for its members. Its owner decides about its end; who works on it may stop it.
@Controller
@RequestMapping("/cases/{ref}/retention")
class CaseRetentionController {

    private static final String PART = "retention";
    private static final String PAGE = "rights/retention/ofCase";

    record View(Case it, RetentionView retention) {}

    private final Cases cases;
    private final EndingCases endings;
    private final Clock clock;

    CaseRetentionController(Cases cases, EndingCases endings, Clock clock) {
        this.cases = cases;
        this.endings = endings;
        this.clock = clock;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, view(cases.get(actor, ref, PART), FormData.empty(), List.of()));
    }

    private View view(Case it, FormData form, List<Problem> problems) {
        return new View(
                it,
                new RetentionView(
                        it.ref(),
                        endings.find(it.ref()).orElse(null),
                        endings.holds(it.ref()),
                        it.path() + "/retention",
                        it.capacity() == Capacity.OWNER ? Side.CASEWORK : null,
                        it.capacity().works(),
                        LocalDate.now(clock),
                        form,
                        problems));
    }

    /// Also of a closed case, which nobody works on any more.
    private Case worked(Ref ref) {
        return cases.find(ref).filter(it -> it.capacity().works()).orElseThrow(() -> new NotFound(ref));
    }

    private Case owned(Ref ref) {
        return cases.find(ref).filter(it -> it.capacity() == Capacity.OWNER).orElseThrow(() -> new NotFound(ref));
    }

    @PostMapping("/holds")
    @Allow(WORK_CASES)
    ModelAndView hold(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = worked(ref);
        return switch (RetentionView.hold(form, LocalDate.now(clock))) {
            case Ruling.Refused<Hold.Wanted>(var problems) -> Page.refuse(PAGE, view(it, form, problems));
            case Ruling.Agreed<Hold.Wanted>(var wanted) -> {
                endings.hold(actor, it.id(), ref, wanted);
                yield Page.go(Notice.done("The erasure is stopped"), "%s/retention", it.path());
            }
        };
    }

    @PostMapping("/holds/{id}/lifting")
    @Allow(WORK_CASES)
    ModelAndView lift(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        return EndingCaseController.lifted(endings, actor, owned(ref).ref(), id, form, "/cases/" + ref + "/retention");
    }

    @PostMapping("/decision")
    @Allow(WORK_CASES)
    ModelAndView decide(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = owned(ref);
        var ending = endings.get(ref);
        return switch (RetentionView.decision(form, ending, Side.CASEWORK, actor.id(), LocalDate.now(clock))) {
            case Ruling.Refused<String>(var problems) -> Page.refuse(PAGE, view(it, form, problems));
            case Ruling.Agreed<String>(var reason) -> {
                endings.decide(actor, ending, Side.CASEWORK, reason);
                yield Page.go(EndingCaseController.decided(reason), "%s/retention", it.path());
            }
        };
    }
}
