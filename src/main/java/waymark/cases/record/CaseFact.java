package waymark.cases.record;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// Something happened in some case, for figures: announced in the transaction in which it happens. It holds
/// codes alone, and nothing by which a case or a person is found: no reference, no day, no organisation.
///
/// @param area of the case; null where it is not known
public record CaseFact(
        Kind kind,
        YearMonth month,
        Route route,
        AgeBand age,
        @Nullable String area) {

    /// What happened.
    public enum Kind {
        OPENED,
        DECIDED_POSITIVE,
        DECIDED_NEGATIVE,
        CLOSED
    }

    /// How old the person is, roughly.
    public enum AgeBand {
        CHILD,
        ADULT,
        NOT_KNOWN;

        private static final int GROWN = 18;

        static AgeBand of(int years) {
            return years < 0 ? NOT_KNOWN : years < GROWN ? CHILD : ADULT;
        }
    }

    /// Of a case as it is on a day.
    public static CaseFact of(Kind kind, Case it, LocalDate day) {
        return of(kind, it.route(), it.area(), it.main().details(), day);
    }

    static CaseFact of(Kind kind, Route route, @Nullable String area, PersonDetails person, LocalDate day) {
        return new CaseFact(kind, YearMonth.from(day), route, AgeBand.of(person.age(day)), area);
    }
}
