package waymark.rights.retention;

import static waymark.kernel.Permission.SUPERVISE_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.rights.retention.EndingCaseController.Index;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.FormData;

/// What comes to its end at an organisation, for its casework manager: by reference.
@Controller
@RequestMapping("/retention/casework")
class CaseworkRetentionController {

    private static final String PATH = "/retention/casework";
    private static final String PAGE = "rights/retention/one";

    private final EndingCases endings;
    private final Clock clock;

    CaseworkRetentionController(EndingCases endings, Clock clock) {
        this.endings = endings;
        this.clock = clock;
    }

    @GetMapping
    @Allow(SUPERVISE_CASES)
    ModelAndView list(Actor.Person actor) {
        return Page.show(
                "rights/retention/list", new Index("Cases due for erasure", PATH, endings.ending(actor), today()));
    }

    @GetMapping("/{ref}")
    @Allow(SUPERVISE_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView show(@PathVariable Ref ref, Actor.Person actor) {
        return Page.show(PAGE, view(endings.look(actor, ref), FormData.empty(), List.of()));
    }

    private RetentionView view(EndingCase it, FormData form, List<Problem> problems) {
        return new RetentionView(
                it.ref(), it, it.holds(), PATH + "/" + it.ref(), Side.CASEWORK, false, today(), form, problems);
    }

    @PostMapping("/{ref}/decision")
    @Allow(SUPERVISE_CASES)
    ModelAndView decide(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = endings.get(ref);
        return switch (RetentionView.decision(form, it, Side.CASEWORK, actor.id(), today())) {
            case Ruling.Refused<String>(var problems) -> Page.refuse(PAGE, view(it, form, problems));
            case Ruling.Agreed<String>(var reason) -> {
                endings.decide(actor, it, Side.CASEWORK, reason);
                yield Page.go(EndingCaseController.decided(reason), PATH);
            }
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
