package waymark.support.referral;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
import waymark.kernel.WorkingDays;
import waymark.services.ServiceLists;
import waymark.support.plan.Domain;
import waymark.support.plan.Need;
import waymark.support.plan.SupportPlan;
import waymark.support.plan.SupportPlans;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;
import waymark.web.forms.FormReader;

/// A service is asked to help with a need, and what it answered.
@Controller
class ServiceReferralController {

    private static final String PART = "plan";
    private static final String FORM = "support/referral/ask";
    private static final String ANSWER = "support/referral/answer";
    private static final String OTHER = "other";

    /// @param services of the directory that may help, and one that is not listed
    record Form(Case it, Need need, List<Choice> services, FormData form, List<Problem> problems) {

        String path() {
            return "%s/plan/needs/%s/referrals"
                    .formatted(it.path(), need.domain().path());
        }
    }

    record Answer(Case it, Need need, ServiceReferral referral, FormData form, List<Problem> problems) {

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
    private final ServiceLists services;
    private final ReferralSettings settings;
    private final Clock clock;

    ServiceReferralController(
            Cases cases,
            SupportPlans plans,
            ServiceReferrals referrals,
            ServiceLists services,
            ReferralSettings settings,
            Clock clock) {
        this.cases = cases;
        this.plans = plans;
        this.referrals = referrals;
        this.services = services;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}/plan/needs/{domain}/referrals")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView ask(@PathVariable Ref ref, @PathVariable String domain, Actor.Person actor) {
        var it = forEditing(actor, ref);
        var need = need(plans.of(it), domain);
        if (!need.needed()) {
            return Page.go("%s/plan/needs/%s", it.path(), domain);
        }
        var form = FormData.version(1).with("askedOn", today()).with("chaseOn", chaseOn(actor));
        return Page.show(FORM, new Form(it, need, choices(offers(actor, it, need)), form, List.of()));
    }

    private Case forEditing(Actor.Person actor, Ref ref) {
        var it = cases.get(actor, ref, PART);
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        return it;
    }

    private static Need need(SupportPlan plan, String path) {
        return plan.need(Domain.at(path).orElseThrow(() -> new NotFound("domain")));
    }

    private LocalDate chaseOn(Actor actor) {
        return WorkingDays.after(today(), settings.on(actor, today()).chase());
    }

    private List<ServiceOffer> offers(Actor actor, Case it, Need need) {
        return ServiceOffer.of(services.current(actor), it, need.domain());
    }

    private static List<Choice> choices(List<ServiceOffer> offers) {
        var choices = new ArrayList<Choice>();
        offers.forEach(offer -> choices.add(offer.choice()));
        choices.add(Choice.of(OTHER, "A service that is not listed here"));
        return choices;
    }

    @PostMapping("/cases/{ref}/plan/needs/{domain}/referrals")
    @Allow(WORK_CASES)
    ModelAndView ask(@PathVariable Ref ref, @PathVariable String domain, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var need = need(plans.of(it), domain);
        if (!need.needed()) {
            return Page.go("%s/plan/needs/%s", it.path(), domain);
        }
        var choices = choices(offers(actor, it, need));
        var saved = form.read(reader -> read(reader, choices))
                .then(asked -> asked.rule(today()))
                .save(asked -> referrals.add(actor, it, need, asked));
        return switch (saved) {
            case Saved.Done<NewReferral> _ -> done("Referral recorded", it, need);
            case Ruling.Refused<NewReferral>(var problems) ->
                Page.refuse(FORM, new Form(it, need, choices, form, problems));
            case Saved.Stale<NewReferral> _ -> Page.merged(ask(ref, domain, actor));
        };
    }

    private NewReferral read(FormReader reader, List<Choice> choices) {
        var choice = reader.choice("service", choices, Choice::value, "Choose the service");
        var other = choice.value().equals(OTHER);
        return new NewReferral(
                other ? "" : choice.value(),
                other ? reader.line("name", "The name", FormReader.TITLE) : choice.label(),
                reader.text("note", "What you asked for", FormReader.REASON),
                reader.requiredDate("askedOn", "The day on which you asked", today()),
                reader.requiredDate("chaseOn", "The day to ask again", today()));
    }

    private static ModelAndView done(String words, Case it, Need need) {
        return Page.go(
                Notice.done(words), "%s/plan#%s", it.path(), need.domain().path());
    }

    @GetMapping("/cases/{ref}/plan/referrals/{id}")
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView answer(@PathVariable Ref ref, @PathVariable UUID id, Actor.Person actor) {
        var it = forEditing(actor, ref);
        var referral = referrals.get(it, id);
        var form = FormData.version(referral.version())
                .with("state", referral.waits() ? "" : referral.state().name())
                .with(
                        "reason",
                        referral.reason() == null ? "" : referral.reason().name())
                .with("on", referral.waits() ? today() : referral.answeredOn())
                .with("chaseOn", referral.waits() ? chaseOn(actor) : null)
                .with("words", referral.words());
        return Page.show(ANSWER, new Answer(it, need(it, referral), referral, form, List.of()));
    }

    private Need need(Case it, ServiceReferral referral) {
        return plans.of(it).needs().stream()
                .filter(need -> need.id().equals(referral.need()))
                .findFirst()
                .orElseThrow(() -> new NotFound("need"));
    }

    @PostMapping("/cases/{ref}/plan/referrals/{id}")
    @Allow(WORK_CASES)
    ModelAndView answer(@PathVariable Ref ref, @PathVariable UUID id, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var referral = referrals.get(it, id);
        var need = need(it, referral);
        var saved = form.read(ServiceReferralController::read)
                .then(answer -> answer.rule(referral, today()))
                .save(answer -> referrals.answer(actor, it, need, referral, form.version(), answer));
        return switch (saved) {
            case Saved.Done<ReferralAnswer> _ -> done("Answer recorded", it, need);
            case Ruling.Refused<ReferralAnswer>(var problems) ->
                Page.refuse(ANSWER, new Answer(it, need, referral, form, problems));
            case Saved.Stale<ReferralAnswer> _ -> Page.merged(answer(ref, id, actor));
        };
    }

    private static ReferralAnswer read(FormReader reader) {
        return new ReferralAnswer(
                reader.choice("state", ReferralState.class, "Choose what they answered"),
                reader.optionalChoice(
                                "reason",
                                List.of(DeclineReason.values()),
                                DeclineReason::name,
                                "Choose one of the list")
                        .orElse(null),
                reader.date("on", "The day of the answer").orElse(null),
                reader.date("chaseOn", "The day to ask again").orElse(null),
                reader.text("words", "What they said", FormReader.TEXT));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
