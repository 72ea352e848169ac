package waymark.support.referral;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import waymark.cases.consent.sharing.Recipient;
import waymark.cases.consent.sharing.SharingAct;
import waymark.cases.consent.sharing.SharingConsent;
import waymark.cases.record.Case;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Outcome;
import waymark.kernel.Ref;
import waymark.kernel.Saved;
import waymark.support.plan.Domain;
import waymark.support.plan.Need;
import waymark.support.plan.SupportPlans;
import waymark.web.forms.FormData;

/// Records referrals to services where no page is there: the demonstration. By the same rules.
@Component
public class ServiceReferralApi {

    private final Cases cases;
    private final SupportPlans plans;
    private final ServiceReferrals referrals;
    private final SharingConsent consent;
    private final Clock clock;

    ServiceReferralApi(
            Cases cases, SupportPlans plans, ServiceReferrals referrals, SharingConsent consent, Clock clock) {
        this.cases = cases;
        this.plans = plans;
        this.referrals = referrals;
        this.consent = consent;
        this.clock = clock;
    }

    /// Records that a service was asked of which the person agreed that it knows of them, and answers the id of the
    /// referral.
    ///
    /// @param name of the service, as people call it
    public UUID ask(Actor.Person actor, Ref ref, Domain domain, String name, LocalDate on, LocalDate chaseOn) {
        var it = cases.forChange(actor, ref);
        var need = plans.of(it).need(domain);
        var agreed = consent.clear(it, SharingAct.SERVICE, Recipient.typed(name).asService(), FormData.empty());
        done(new NewReferral("", name, "", on, chaseOn)
                .rule(LocalDate.now(clock))
                .then(asked -> agreed.map(cleared -> Map.entry(asked, cleared)))
                .save(both -> referrals.add(actor, it, need, both.getKey(), both.getValue())));
        return referrals.of(it).stream()
                .filter(one -> one.name().equals(name) && one.waits())
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// Records that the service accepted, or why it declined.
    ///
    /// @param reason null where it accepted
    public void answer(
            Actor.Person actor, Ref ref, UUID id, @Nullable DeclineReason reason, LocalDate on, String words) {
        var it = cases.forChange(actor, ref);
        var before = referrals.get(it, id);
        var state = reason == null ? ReferralState.ACCEPTED : ReferralState.DECLINED;
        var need = need(it, before);
        done(new ReferralAnswer(state, reason, on, null, words)
                .rule(before, LocalDate.now(clock))
                .save(answer -> referrals.answer(actor, it, need, before, before.version(), answer)));
    }

    private Need need(Case it, ServiceReferral referral) {
        return plans.of(it).needs().stream()
                .filter(need -> need.id().equals(referral.need()))
                .findFirst()
                .orElseThrow();
    }

    private static <T> void done(Outcome<T> outcome) {
        if (!(outcome instanceof Saved.Done)) {
            throw new InvariantViolation(outcome.toString());
        }
    }
}
