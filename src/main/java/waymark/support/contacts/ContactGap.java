package waymark.support.contacts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// How long nobody has been in contact with the person, and what follows.
///
/// @param since the last day of contact, or the day on which the case was opened
/// @param days without contact after which somebody is reminded
record ContactGap(LocalDate since, int days) {

    /// By when somebody has to be in contact.
    LocalDate due() {
        return since.plusDays(days);
    }

    /// From when the person counts as not reached: twice as long.
    LocalDate lost() {
        return since.plusDays(2L * days);
    }

    boolean late(LocalDate today) {
        return today.isAfter(due());
    }

    boolean unreached(LocalDate today) {
        return today.isAfter(lost());
    }

    long daysUntil(LocalDate today) {
        return ChronoUnit.DAYS.between(since, today);
    }
}
