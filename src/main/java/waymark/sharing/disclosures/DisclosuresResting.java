package waymark.sharing.disclosures;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.consent.sharing.RestsOnConsent;
import waymark.cases.consent.sharing.SharingConsent;
import waymark.cases.consent.sharing.Withdrawn;
import waymark.cases.record.Case;
import waymark.kernel.Actor;

/// Sharings that run by consent that was withdrawn.
@Component
class DisclosuresResting implements RestsOnConsent {

    private static final int POSITION = 20;

    private final Disclosures disclosures;
    private final SharingConsent consent;

    DisclosuresResting(Disclosures disclosures, SharingConsent consent) {
        this.disclosures = disclosures;
        this.consent = consent;
    }

    @Override
    public int position() {
        return POSITION;
    }

    @Override
    public List<Item> resting(Case it, Withdrawn withdrawn, Actor.Person reader, LocalDate today) {
        return disclosures.of(it).stream()
                .filter(one -> one.state() == Disclosure.State.SHARED || one.state() == Disclosure.State.PREPARED)
                .map(one -> item(reader, it, one))
                .filter(item -> consent.rests(it, withdrawn, item.to()))
                .toList();
    }

    private Item item(Actor.Person reader, Case it, Disclosure one) {
        boolean shared = one.state() == Disclosure.State.SHARED;
        return new Item(
                one.ref().value(),
                one.act(),
                "%s, for %s: %s"
                        .formatted(
                                one.ref(), one.details().receiver(), one.state().word()),
                disclosures.recipient(
                        reader,
                        it,
                        one.toOrganisation(),
                        one.purpose(),
                        one.details().receiver()),
                one.path(it.ref()) + (shared ? "#recall" : ""),
                shared ? "Recall it" : "Do not share it");
    }
}
