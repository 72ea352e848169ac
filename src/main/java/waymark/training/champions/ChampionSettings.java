package waymark.training.champions;

import java.time.LocalDate;

/// How long champions serve and stay confirmed, as it stands on a day.
///
/// @param quietMonths without an activity for so long: unconfirmed
/// @param termMonths how long a term is, unless somebody says otherwise
/// @param warnDays so many days before the end of a term its renewal is due
record ChampionSettings(int quietMonths, int termMonths, int warnDays) {

    /// The last day of a term that begins then.
    LocalDate termFrom(LocalDate first) {
        return first.plusMonths(termMonths).minusDays(1);
    }
}
