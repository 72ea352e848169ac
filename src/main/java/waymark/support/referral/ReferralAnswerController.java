package waymark.support.referral;

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
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.support.plan.Need;
import waymark.support.plan.SupportPlans;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// What a service answered that was asked to help.
@Controller
@RequestMapping("/cases/{ref}/plan/referrals/{id}")
class ReferralAnswerController {

    private static final String FORM = "support/referral/answer";

    record View(Case it, Need need, ServiceReferral referral, FormData form, List<Problem> problems) {

        List<Choice> states() {
            return List.of(
                    Choice.of(ReferralState.ACCEPTED.name(), "They accepted"),
                    Choice.of(ReferralState.DECLINED.name(), "They declined, or never answered"),
                    Choice.of(ReferralState.WITHDRAWN.name(), "We withdrew it"),
                    Choice.of(ReferralState.ASKED.name(), "No answer yet: ask again"));
        }

        List<Choice> reasons() {
            return DeclineReason.choices();
        }

        String path() {
            return "%s/plan/referrals/%s".formatted(it.path(), referral.id());
        }
    }

    private final Cases cases;
    private final SupportPlans plans;
    private final ServiceReferrals referrals;
    private final ReferralSettings settings;
    private final Clock clock;

    ReferralAnswerController(
            Cases cases, SupportPlans plans, ServiceReferrals referrals, ReferralSettings settings, Clock clock) {
        this.cases = cases;
        this.plans = plans;
        this.referrals = referrals;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = ServiceReferralController.forEditing(cases, actor, ref);
        var referral = referrals.get(it, id);
        var form = FormData.version(referral.version())
                .with("state", referral.waits() ? "" : referral.state().name())
                .with(
                        "reason",
                        referral.reason() == null ? "" : referral.reason().name())
                .with("on", referral.waits() ? today() : referral.answeredOn())
                .with("chaseOn", referral.waits() ? settings.on(actor, today()).chaseOn(today()) : null)
                .with("words", referral.words());
        return Page.show(FORM, new View(it, need(it, referral), referral, form, List.of()));
    }

    private Need need(Case it, ServiceReferral referral) {
        return plans.of(it).needs().stream()
                .filter(need -> need.id().equals(referral.need()))
                .findFirst()
                .orElseThrow(() -> new NotFound("need"));
    }

    @PostMapping
    @Allow(WORK_CASES)
    ModelAndView answer(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var referral = referrals.get(it, id);
        var need = need(it, referral);
        var saved = form.read(reader -> ReferralAnswer.read(reader, today()), answer -> answer.rule(referral, today()))
                .save(answer -> referrals.answer(actor, it, need, referral, form.version(), answer));
        return switch (saved) {
            case Saved.Done<ReferralAnswer> _ -> ServiceReferralController.done("Answer recorded", it, need);
            case Ruling.Refused<ReferralAnswer>(var problems) ->
                Page.refuse(FORM, new View(it, need, referral, form, problems));
            case Saved.Stale<ReferralAnswer> _ -> Page.merged(form(ref, id, actor));
        };
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
