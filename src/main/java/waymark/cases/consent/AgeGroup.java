package waymark.cases.consent;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import waymark.cases.record.Case;
import waymark.cases.record.PersonInCase;
import waymark.cases.record.Route;

/// Who may be asked about the NRM: an adult. A child, or somebody who may be one, is referred without being
/// asked, and is asked in time before they are 18 whether they want to stay.
enum AgeGroup {
    CHILD("A child"),
    MAYBE_CHILD("Perhaps a child"),
    NEARLY_ADULT("Nearly 18"),
    NEW_ADULT("18 since the referral"),
    ADULT("An adult");

    /// How long before the 18th birthday somebody is asked.
    static final int DAYS_BEFORE = 100;

    private static final int ADULT_AT = 18;
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    private final String word;

    AgeGroup(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /// True where the person is asked about the NRM and about support for adults.
    boolean asked() {
        return this == NEARLY_ADULT || this == NEW_ADULT || this == ADULT;
    }

    /// True where the question is whether to stay in the NRM as an adult.
    boolean staying() {
        return this == NEARLY_ADULT || this == NEW_ADULT;
    }

    /// The age of a person of a case. Who is under 18 by their date of birth is a child on every route. Where the
    /// age is in doubt it stays so until the route is changed. The age of others is not known without a date of
    /// birth.
    static AgeGroup of(Case it, PersonInCase person, LocalDate today) {
        var day = eighteenOn(person);
        boolean child = person.main() && it.route().child();
        boolean inDoubt = person.main() ? it.route() == Route.MAYBE_CHILD : day.isEmpty();
        if (inDoubt) {
            return MAYBE_CHILD;
        }
        if (day.isEmpty()) {
            return child ? CHILD : ADULT;
        }
        if (!today.isBefore(day.get())) {
            return child ? NEW_ADULT : ADULT;
        }
        return today.isBefore(day.get().minusDays(DAYS_BEFORE)) ? CHILD : NEARLY_ADULT;
    }

    /// The 18th birthday, where the date of birth is known. A person born on 29 February is treated as a child
    /// until 1 March.
    static Optional<LocalDate> eighteenOn(PersonInCase person) {
        return Optional.ofNullable(person.details().born()).map(AgeGroup::eighteenOn);
    }

    static LocalDate eighteenOn(LocalDate born) {
        var day = born.plusYears(ADULT_AT);
        return MonthDay.from(born).equals(LEAP_DAY) && !day.isLeapYear() ? day.plusDays(1) : day;
    }
}
