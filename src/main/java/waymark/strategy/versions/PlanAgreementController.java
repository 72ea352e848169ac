package waymark.strategy.versions;

import static waymark.kernel.Permission.AGREE_PLAN;
import static waymark.kernel.Permission.EDIT_STRATEGY;

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
import waymark.kernel.Saved;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.forms.FormData;

/// The board agrees to a version of the plan, or the coordinator withdraws it.
@Controller
@RequestMapping("/strategy/versions/{ref}")
class PlanAgreementController {

    private static final String AGREEMENT = "strategy/versions/agreement";
    private static final String WITHDRAWAL = "strategy/versions/withdrawal";

    record View(PlanVersion version, FormData form, List<Problem> problems) {}

    /// What was typed of the board's decision.
    private record Decision(LocalDate on, String how) {}

    private final PlanVersions versions;
    private final PlanEffect effect;
    private final Clock clock;

    PlanAgreementController(PlanVersions versions, PlanEffect effect, Clock clock) {
        this.versions = versions;
        this.effect = effect;
        this.clock = clock;
    }

    @GetMapping("/agreement")
    @Allow(AGREE_PLAN)
    ModelAndView agreement(@PathVariable Ref ref, Actor.Person actor) {
        var version = versions.get(ref);
        return version.mayAgree(actor)
                ? Page.show(AGREEMENT, new View(version, begun(version), List.of()))
                : Page.go("/strategy/versions/%s", ref);
    }

    @PostMapping("/agreement")
    @Allow(AGREE_PLAN)
    ModelAndView agree(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        if (!(versions.get(ref) instanceof PlanVersion.Draft draft)) {
            return PlanVersionsController.closed(ref);
        }
        var agreed = form.read(reader -> new Decision(
                        reader.requiredDate("agreedOn", "Day of the decision", today()),
                        reader.form().text("how")))
                .then(read -> draft.agree(actor, form.version(), read.on(), read.how(), today()));
        return switch (agreed.save(
                event -> effect.agree(actor, event, draft.header().effectiveOn()))) {
            case Saved.Done<PlanVersion> _ ->
                Page.go(Notice.done("The board’s agreement was recorded"), "/strategy/versions/%s", ref);
            case Ruling.Refused<PlanVersion>(var problems) -> Page.refuse(AGREEMENT, new View(draft, form, problems));
            case Saved.Stale<PlanVersion>(var current) ->
                Page.conflict(
                        AGREEMENT,
                        new View(
                                current,
                                FormData.version(current.header().version())
                                        .with("agreedOn", today())
                                        .with("how", form.text("how")),
                                List.of(
                                        new Problem(
                                                "",
                                                "The draft was changed since you opened this page. Read it again before the board agrees"))));
        };
    }

    @GetMapping("/withdrawal")
    @Allow(EDIT_STRATEGY)
    ModelAndView withdrawal(@PathVariable Ref ref, Actor.Person actor) {
        var version = versions.get(ref);
        return version.mayWithdraw(actor)
                ? Page.show(
                        WITHDRAWAL,
                        new View(version, FormData.version(version.header().version()), List.of()))
                : Page.go("/strategy/versions/%s", ref);
    }

    @PostMapping("/withdrawal")
    @Allow(EDIT_STRATEGY)
    ModelAndView withdraw(@PathVariable Ref ref, FormData form, Actor.Person actor) {
        var version = versions.get(ref);
        var withdrawn = switch (version) {
            case PlanVersion.Draft it -> it.withdraw(form.version(), form.text("reason"), today());
            case PlanVersion.Agreed it -> it.withdraw(form.version(), form.text("reason"), today());
            case PlanVersion.InForce _, PlanVersion.Withdrawn _ ->
                Ruling.<PlanVersionEvent>refused("", "This version cannot be withdrawn any more");
        };
        return switch (withdrawn.save(event -> versions.save(actor, event))) {
            case Saved.Done<PlanVersion> _ ->
                Page.go(Notice.done("The version was withdrawn"), "/strategy/versions/%s", ref);
            case Ruling.Refused<PlanVersion>(var problems) ->
                Page.refuse(WITHDRAWAL, new View(version, form, problems));
            case Saved.Stale<PlanVersion>(var current) ->
                Page.conflict(
                        WITHDRAWAL,
                        new View(
                                current,
                                FormData.version(current.header().version()).with("reason", form.text("reason")),
                                List.of(
                                        new Problem(
                                                "",
                                                "This version was changed since you opened this page. Check it, then withdraw it"))));
        };
    }

    private FormData begun(PlanVersion version) {
        return FormData.version(version.header().version()).with("agreedOn", today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
