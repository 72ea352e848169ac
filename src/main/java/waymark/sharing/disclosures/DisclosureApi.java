package waymark.sharing.disclosures;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import waymark.cases.record.Cases;
import waymark.kernel.Actor;
import waymark.kernel.InvariantViolation;
import waymark.kernel.Ref;
import waymark.kernel.Ruling;
import waymark.kernel.Saved;

/// Prepares and shares where no page is there: the demonstration. By the same rules.
@Component
public class DisclosureApi {

    private final Cases cases;
    private final Disclosures disclosures;
    private final Clock clock;

    DisclosureApi(Cases cases, Disclosures disclosures, Clock clock) {
        this.cases = cases;
        this.disclosures = disclosures;
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
        var saved = one.release(new Disclosure.Release("", null, null), false, false, LocalDate.now(clock))
                .save(release -> disclosures.release(actor, it, one, one.version(), release));
        if (!(saved instanceof Saved.Done<Disclosure>)) {
            throw new InvariantViolation("a disclosure of the demonstration that is not shared");
        }
        return ref;
    }
}
