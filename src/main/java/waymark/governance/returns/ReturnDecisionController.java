package waymark.governance.returns;

import static waymark.kernel.Permission.DECIDE_RETURNS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.governance.returns.AreaReturn.Submitted;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The board's decision on a submitted return: accepted, or sent back with reasons.
@Controller
class ReturnDecisionController {

    private static final String ACCEPT = "governance/returns/acceptance";
    private static final String SEND_BACK = "governance/returns/sendingBack";

    private final AreaReturns returns;
    private final Clock clock;

    ReturnDecisionController(AreaReturns returns, Clock clock) {
        this.returns = returns;
        this.clock = clock;
    }

    /// @param reasons as typed
    record View(AreaReturn it, String reasons, List<Problem> problems) {}

    @GetMapping("/returns/{ref}/acceptance")
    @Allow(DECIDE_RETURNS)
    ModelAndView confirm(@PathVariable Ref ref) {
        return ask(ACCEPT, returns.get(ref));
    }

    @PostMapping("/returns/{ref}/acceptance")
    @Allow(DECIDE_RETURNS)
    ModelAndView accept(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = returns.get(ref);
        var acceptance = it.accept(actor.id(), LocalDate.now(clock));
        var outcome = acceptance.save(
                event -> event.version() == form.version() ? returns.save(actor, event) : Saved.<AreaReturn>stale(it));
        return switch (outcome) {
            case Saved.Done<AreaReturn> _ ->
                Page.go(
                        Notice.done("The return of %s was accepted"
                                .formatted(it.area().name())),
                        "/returns/%s",
                        ref);
            case Ruling.Refused<AreaReturn>(var problems) -> Page.refuse(ACCEPT, new View(it, "", problems));
            case Saved.Stale<AreaReturn>(var current) -> changed(ACCEPT, current, "");
        };
    }

    @GetMapping("/returns/{ref}/sending-back")
    @Allow(DECIDE_RETURNS)
    ModelAndView reasons(@PathVariable Ref ref) {
        return ask(SEND_BACK, returns.get(ref));
    }

    @PostMapping("/returns/{ref}/sending-back")
    @Allow(DECIDE_RETURNS)
    ModelAndView sendBack(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var it = returns.get(ref);
        var reasons = form.text("reasons");
        var sendingBack = it.sendBack(actor.id(), LocalDate.now(clock), reasons);
        var outcome = sendingBack.save(
                event -> event.version() == form.version() ? returns.save(actor, event) : Saved.<AreaReturn>stale(it));
        return switch (outcome) {
            case Saved.Done<AreaReturn> _ ->
                Page.go(
                        Notice.done("The return was sent back to %s with the reasons"
                                .formatted(it.area().name())),
                        "/quarters/%s",
                        it.header().quarter());
            case Ruling.Refused<AreaReturn>(var problems) -> Page.refuse(SEND_BACK, new View(it, reasons, problems));
            case Saved.Stale<AreaReturn>(var current) -> changed(SEND_BACK, current, reasons);
        };
    }

    private static ModelAndView ask(String template, AreaReturn it) {
        return switch (it) {
            case Submitted submitted -> Page.show(template, new View(submitted, "", List.of()));
            default -> Page.go("/returns/%s", it.ref());
        };
    }

    /// The return changed since it was read: what was typed stays, and the
    /// person reads the new version first.
    private static ModelAndView changed(String template, AreaReturn current, String reasons) {
        var problem = new Problem("", "The return changed since you opened this page. Read it again, then decide");
        return Page.conflict(template, new View(current, reasons, List.of(problem)));
    }
}
