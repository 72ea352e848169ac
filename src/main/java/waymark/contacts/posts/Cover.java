package waymark.contacts.posts;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import waymark.directory.DateRange;
import waymark.kernel.Ref;

/// Who answers for a post from one day to another: its holder, or the deputy in their stead.
public record Cover(UUID id, Kind kind, UUID person, Ref ref, String personName, DateRange dates) {

    public enum Kind {
        HOLDER("Holder"),
        DEPUTY("Deputy");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        Kind other() {
            return this == HOLDER ? DEPUTY : HOLDER;
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    Cover until(LocalDate lastDay) {
        return on(new DateRange(dates.from(), lastDay));
    }

    Cover withdrawn() {
        return on(dates.withdrawn());
    }

    /// Until the day before; withdrawn where it would not have begun by then.
    Cover before(LocalDate day) {
        return dates.from() != null && !dates.from().isBefore(day) ? withdrawn() : until(day.minusDays(1));
    }

    private Cover on(DateRange days) {
        return new Cover(id, kind, person, ref, personName, days);
    }
}
