package waymark.sharing.disclosures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import waymark.cases.consent.sharing.SharingConsent;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;
import waymark.web.forms.FormData;

/// Prepares and shares where no page is there: the demonstration. By the same rules.
@Component
public class DisclosureApi {

    private final Cases cases;
    private final Disclosures disclosures;
    private final SharingConsent consent;
    private final Clock clock;

    DisclosureApi(Cases cases, Disclosures disclosures, SharingConsent consent, Clock clock) {
        this.cases = cases;
        this.disclosures = disclosures;
        this.consent = consent;
        this.clock = clock;
    }

    /// Prepares a disclosure; the person need not agree.
    ///
    /// @return its reference
    public Ref prepare(Actor.Person actor, Ref caseRef, WantedDisclosure wanted) {
        var it = cases.forChange(actor, caseRef);
        return switch (wanted.rule(
                disclosures.shutOut(it, wanted.toPerson(), wanted.toOrganisation()), LocalDate.now(clock))) {
            case Ruling.Agreed<WantedDisclosure>(var agreed) -> disclosures.prepare(actor, it, agreed);
            case Ruling.Refused<WantedDisclosure>(var problems) -> throw new InvariantViolation(problems.toString());
        };
    }

    /// Shares with agreement.
    ///
    /// @return its reference
    public Ref share(Actor.Person actor, Ref caseRef, WantedDisclosure wanted) {
        var ref = prepare(actor, caseRef, wanted);
        var it = cases.forChange(actor, caseRef);
        var one = disclosures.get(it, ref);
        var today = LocalDate.now(clock);
        var to = disclosures.recipient(
                actor, it, one.toOrganisation(), one.purpose(), one.details().receiver());
        var saved = consent.clear(it, one.act(), List.of(to), one.said(today), FormData.empty())
                .save(cleared -> disclosures.release(
                        actor, it, one, one.version(), new Disclosure.Release("", null, null), cleared));
        if (!(saved instanceof Saved.Done<Disclosure>)) {
            throw new InvariantViolation("a disclosure of the demonstration that is not shared");
        }
        return ref;
    }
}
