package waymark.support.referral;

import static waymark.kernel.Permission.WORK_CASES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import waymark.cases.consent.sharing.Cleared;
import waymark.cases.consent.sharing.Recipient;
import waymark.cases.consent.sharing.SharingAct;
import waymark.cases.consent.sharing.SharingConsent;
import waymark.cases.consent.sharing.SharingView;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.Allow;
import waymark.kernel.NotFound;
import waymark.kernel.Problem;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.services.ServiceLists;
import waymark.support.plan.Need;
import waymark.support.plan.SupportPlans;
import waymark.web.Notice;
import waymark.web.Page;
import waymark.web.RecordsAccess;
import waymark.web.forms.Choice;
import waymark.web.forms.FormData;

/// A service is asked to help with a need.
@Controller
@RequestMapping("/cases/{ref}/plan/needs/{domain}/referrals")
class ServiceReferralController {

    private static final String PART = "plan";
    private static final String FORM = "support/referral/ask";

    /// @param services of the directory that may help, and one that is not listed
    /// @param sharing what the person said about who may know
    record View(Case it, Need need, List<Choice> services, SharingView sharing, FormData form, List<Problem> problems) {

        String path() {
            return "%s/plan/needs/%s/referrals"
                    .formatted(it.path(), need.domain().path());
        }
    }

    private final Cases cases;
    private final SupportPlans plans;
    private final ServiceReferrals referrals;
    private final ServiceLists services;
    private final ReferralSettings settings;
    private final SharingConsent consent;
    private final Clock clock;

    /// What is asked of a service, and what the person was asked before.
    private record Clear(NewReferral asked, Cleared cleared) {}

    ServiceReferralController(
            Cases cases,
            SupportPlans plans,
            ServiceReferrals referrals,
            ServiceLists services,
            ReferralSettings settings,
            SharingConsent consent,
            Clock clock) {
        this.cases = cases;
        this.plans = plans;
        this.referrals = referrals;
        this.services = services;
        this.settings = settings;
        this.consent = consent;
        this.clock = clock;
    }

    /// @throws NotFound also where the reader does not work on it
    static Case forEditing(Cases cases, Actor.Person actor, Ref ref) {
        var it = cases.get(actor, ref, PART);
        if (!it.mayWork()) {
            throw new NotFound(ref);
        }
        return it;
    }

    @GetMapping
    @Allow(WORK_CASES)
    @RecordsAccess(at = "ref")
    ModelAndView form(@PathVariable Ref ref, @PathVariable String domain, Actor.Person actor) {
        var it = forEditing(cases, actor, ref);
        var need = plans.of(it).need(domain);
        if (!need.needed()) {
            return Page.go("%s/plan/needs/%s", it.path(), domain);
        }
        var form = FormData.version(1)
                .with("askedOn", today())
                .with("chaseOn", settings.on(actor, today()).chaseOn(today()));
        return Page.show(FORM, view(actor, it, need, offers(actor, it, need), form, List.of()));
    }

    private View view(
            Actor.Person actor, Case it, Need need, List<ServiceOffer> offers, FormData form, List<Problem> problems) {
        return new View(
                it,
                need,
                choices(offers),
                consent.view(it, form, problems, recipients(actor, it, offers, form)),
                form,
                problems);
    }

    /// Who runs the service that was chosen; who is typed where it is not listed, and nobody before.
    private List<Recipient> recipients(Actor.Person actor, Case it, List<ServiceOffer> offers, FormData form) {
        if (form.text("service").equals(NewReferral.OTHER)) {
            return List.of(Recipient.typed(form.text("name")).asService());
        }
        return offers.stream()
                .filter(offer -> offer.choice().value().equals(form.text("service")))
                .map(offer -> offer.provider()
                        .map(code -> consent.recipient(actor, it, code))
                        .orElseGet(() -> Recipient.typed(offer.choice().label()))
                        .asService())
                .toList();
    }

    private List<ServiceOffer> offers(Actor actor, Case it, Need need) {
        return ServiceOffer.of(services.current(actor), it, need.domain(), today());
    }

    private static List<Choice> choices(List<ServiceOffer> offers) {
        var choices = new ArrayList<Choice>();
        offers.forEach(offer -> choices.add(offer.choice()));
        choices.add(Choice.of(NewReferral.OTHER, "A service that is not listed here"));
        return choices;
    }

    @PostMapping
    @Allow(WORK_CASES)
    ModelAndView ask(@PathVariable Ref ref, @PathVariable String domain, FormData form, Actor.Person actor) {
        var it = cases.forChange(actor, ref);
        var need = plans.of(it).need(domain);
        if (!need.needed()) {
            return Page.go("%s/plan/needs/%s", it.path(), domain);
        }
        var offers = offers(actor, it, need);
        var saved = form.read(
                        reader -> NewReferral.read(reader, choices(offers), today()), asked -> asked.rule(today()))
                .then(asked -> consent.clear(it, SharingAct.SERVICE, recipients(actor, it, offers, form), form)
                        .map(cleared -> new Clear(asked, cleared)))
                .save(one -> referrals.add(actor, it, need, one.asked(), one.cleared()));
        return switch (saved) {
            case Saved.Done<NewReferral> _ -> done("Referral recorded", it, need);
            case Ruling.Refused<NewReferral>(var problems) ->
                Page.refuse(FORM, view(actor, it, need, offers, form, problems));
            case Saved.Stale<NewReferral> _ -> Page.merged(form(ref, domain, actor));
        };
    }

    /// To the need on the page of the plan.
    static ModelAndView done(String words, Case it, Need need) {
        return Page.go(
                Notice.done(words), "%s/plan#%s", it.path(), need.domain().path());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
