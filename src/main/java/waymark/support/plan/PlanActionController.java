package waymark.support.plan;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.freetext.FreeText;
import waymark.cases.freetext.FreeTexts;
import waymark.cases.members.Memberships;
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

/// Actions of a plan: a new one, and a change of one.
@Controller
@RequestMapping("/cases/{ref}/plan")
class PlanActionController {

    private static final String FORM = "support/plan/action";
    private static final List<String> TEXTS = List.of("words");

    /// @param action null where it is new
    record View(
            Case it,
            Need need,
            @Nullable PlanAction action,
            List<Choice> owners,
            FormData form,
            FreeText text,
            List<Problem> problems) {

        String path() {
            return action == null
                    ? "%s/plan/needs/%s/actions"
                            .formatted(it.path(), need.domain().path())
                    : SupportPlans.path(it, action.id());
        }
    }

    private final Cases cases;
    private final SupportPlans plans;
    private final Memberships memberships;
    private final FreeTexts texts;
    private final Clock clock;

    PlanActionController(Cases cases, SupportPlans plans, Memberships memberships, FreeTexts texts, Clock clock) {
        this.cases = cases;
        this.plans = plans;
        this.memberships = memberships;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/needs/{domain}/actions")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView add(@PathVariable Ref ref, @PathVariable String domain, Actor.Person actor) {
        var it = SupportPlanController.forEditing(cases, actor, ref);
        var need = plans.of(it).need(domain);
        if (!need.needed()) {
            return Page.go("%s/plan/needs/%s", it.path(), domain);
        }
        var form = FormData.version(1).with("owner", actor.id().toString());
        return Page.show(
                FORM, new View(it, need, null, owners(actor, it, null).choices(), form, FreeText.none(), List.of()));
    }

    private Owners owners(Actor.Person actor, Case it, @Nullable PlanAction action) {
        return Owners.of(memberships.of(it), actor, Optional.ofNullable(action), today());
    }

    @PostMapping("/needs/{domain}/actions")
    @Allow(WORK_CASES)
    ModelAndView add(@PathVariable Ref ref, @PathVariable String domain, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var need = plans.of(it).need(domain);
        if (!need.needed()) {
            return Page.go("%s/plan/needs/%s", it.path(), domain);
        }
        var owners = owners(actor, it, null);
        var text = texts.read(it, "Plan", form, TEXTS);
        var saved = text.read(reader -> ActionDetails.read(reader, owners), details -> details.rule(null, today()))
                .save(details -> texts.save(actor, it, text, () -> plans.add(actor, it, need, details)));
        return switch (saved) {
            case Saved.Done<ActionDetails> _ -> done("Action added", it, need);
            case Ruling.Refused<ActionDetails>(var problems) ->
                Page.refuse(FORM, new View(it, need, null, owners.choices(), form, text, problems));
            case Saved.Stale<ActionDetails> _ -> Page.merged(add(ref, domain, actor));
        };
    }

    /// To the need on the page of the plan.
    static ModelAndView done(String words, Case it, Need need) {
        return Page.go(
                Notice.done(words), "%s/plan#%s", it.path(), need.domain().path());
    }

    @GetMapping("/actions/{id}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView edit(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = SupportPlanController.forEditing(cases, actor, ref);
        var plan = plans.of(it);
        var action = SupportPlans.action(plan, id);
        var form = FormData.version(action.version())
                .with("words", action.words())
                .with("owner", Owners.code(action))
                .with("ownerName", action.ownerKind() == OwnerKind.OTHER ? action.ownerName() : "")
                .with("due", action.due());
        var owners = owners(actor, it, action);
        return Page.show(
                FORM, new View(it, plan.needOf(action), action, owners.choices(), form, FreeText.none(), List.of()));
    }

    @PostMapping("/actions/{id}")
    @Allow(WORK_CASES)
    ModelAndView change(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var plan = plans.of(it);
        var action = SupportPlans.action(plan, id);
        var need = plan.needOf(action);
        var owners = owners(actor, it, action);
        var text = texts.read(it, "Plan", form, TEXTS);
        var saved = text.read(
                        reader -> ActionDetails.read(reader, owners), details -> details.rule(action.due(), today()))
                .save(details -> texts.save(
                        actor, it, text, () -> plans.change(actor, it, need, action, form.version(), details)));
        return switch (saved) {
            case Saved.Done<ActionDetails> _ -> done("Action changed", it, need);
            case Ruling.Refused<ActionDetails>(var problems) ->
                Page.refuse(FORM, new View(it, need, action, owners.choices(), form, text, problems));
            case Saved.Stale<ActionDetails> _ -> Page.merged(edit(ref, id, actor));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
