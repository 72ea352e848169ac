package waymark.support.referral;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.consent.sharing.Recipient;
import waymark.cases.consent.sharing.RestsOnConsent;
import waymark.cases.consent.sharing.SharingAct;
import waymark.cases.consent.sharing.SharingConsent;
import waymark.cases.consent.sharing.Withdrawn;
import waymark.cases.record.Case;
import waymark.kernel.Actor;

/// Services that were asked or help by consent that was withdrawn.
@Component
class ServicesResting implements RestsOnConsent {

    private static final int POSITION = 50;

    private final ServiceReferrals referrals;
    private final SharingConsent consent;

    ServicesResting(ServiceReferrals referrals, SharingConsent consent) {
        this.referrals = referrals;
        this.consent = consent;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Item> resting(Case it, Withdrawn withdrawn, Actor.Person reader, LocalDate today) {
        return referrals.of(it).stream()
                .filter(one -> one.state() == ReferralState.ASKED || one.state() == ReferralState.ACCEPTED)
                .map(one -> new Item(
                        one.id().toString(),
                        SharingAct.SERVICE,
                        "%s: %s".formatted(one.name(), one.state().title()),
                        Recipient.typed(one.name()).asService(),
                        "%s/plan/referrals/%s".formatted(it.path(), one.id()),
                        "Tell the service, and record that it ends"))
                .filter(item -> consent.rests(it, withdrawn, item.to()))
                .toList();
    }
}
