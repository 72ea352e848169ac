package waymark.cases.decisions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.cases.record.Case;
import waymark.cases.record.PersonInCase;
import waymark.cases.rules.Age;
import waymark.cases.rules.NrmFacts;
import waymark.cases.rules.NrmProcess;
import waymark.kernel.NotFound;

/// What the rules ask about a person once the referral has been sent.
final class NrmPerson {

    private NrmPerson() {}

    /// @throws NotFound where they are not in the case
    static PersonInCase of(Case it, NrmProcess process) {
        return it.people().stream()
                .filter(person -> person.id().equals(process.personInCase()))
                .findFirst()
                .orElseThrow(() -> new NotFound(process.ref()));
    }

    /// The day of the 18th birthday; null where the date of birth is not known.
    static @Nullable LocalDate turns18(PersonInCase person) {
        var born = person.details().born();
        return born == null ? null : Age.eighteenth(born);
    }

    /// Facts on a day. Where no date of birth is known, the age counts as when the referral was sent.
    static NrmFacts facts(NrmProcess process, PersonInCase person, LocalDate day, boolean pilotArea) {
        var age = Age.on(person.details().born(), day);
        return NrmFacts.later(age == Age.UNKNOWN ? process.referredAs() : age, turns18(person), pilotArea);
    }
}
