package waymark.governance.returns;

import static waymark.kernel.Permission.APPROVE_PACK;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.governance.returns.AreaReturn.Locked;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The board opens a locked return again, with a reason.
@Controller
@RequestMapping("/returns/{ref}/unlocking")
class UnlockingController {

    private static final String PAGE = "governance/returns/unlocking";
    private static final int DAYS = 14;

    private final AreaReturns returns;
    private final Clock clock;

    UnlockingController(AreaReturns returns, Clock clock) {
        this.returns = returns;
        this.clock = clock;
    }

    record View(AreaReturn it, FormData form, List<Problem> problems) {}

    @GetMapping
    @Allow(APPROVE_PACK)
    ModelAndView form(@PathVariable Ref ref) {
        var it = returns.get(ref);
        var form = FormData.version(it.header().version())
                .with("until", LocalDate.now(clock).plusDays(DAYS));
        return it instanceof Locked ? Page.show(PAGE, new View(it, form, List.of())) : Page.go("/returns/%s", ref);
    }

    @PostMapping
    @Allow(APPROVE_PACK)
    ModelAndView unlock(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = returns.get(ref);
        var today = LocalDate.now(clock);
        var unlocked = form.read(reader -> reader.requiredDate("until", "Last day", today.plusDays(DAYS)))
                .then(until -> it.unlock(actor.id(), today, form.text("reason"), until));
        var outcome = unlocked.save(
                event -> event.version() == form.version() ? returns.save(actor, event) : Saved.<AreaReturn>stale(it));
        return switch (outcome) {
            case Saved.Done<AreaReturn> _ ->
                Page.go(
                        Notice.done("The return of %s is unlocked. The area is told why"
                                .formatted(it.area().name())),
                        "/quarters/%s",
                        it.header().quarter());
            case Ruling.Refused<AreaReturn>(var problems) -> Page.refuse(PAGE, new View(it, form, problems));
            case Saved.Stale<AreaReturn>(var current) ->
                Page.conflict(
                        PAGE,
                        new View(
                                current,
                                form,
                                List.of(new Problem(
                                        "", "The return changed since you opened this page. Read it again"))));
        };
    }
}
