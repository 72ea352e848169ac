package waymark.rights.retention;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The day on which a closed case comes to its end, and why that day.
record RetentionDay(LocalDate on, Why why) {

    private static final int ADULT = 18;

    /// What the day follows from.
    enum Why {
        CLOSED("Years after it was closed"),
        CHILD("A child was in it"),
        CHILD_AGE_UNKNOWN("Perhaps a child was in it, whose age is not known");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// Somebody in the case.
    ///
    /// @param child true where they are treated as a child though their age is not known
    record Person(@Nullable LocalDate born, boolean child) {}

    /// The latest of all days that hold for it. For a child it is the end of a month, so that the day, which is kept
    /// in clear, does not say a birthday.
    static RetentionDay of(LocalDate opened, LocalDate closed, List<Person> people, RetentionNumbers numbers) {
        var latest = new RetentionDay(closed.plusYears(numbers.caseYears()), Why.CLOSED);
        for (var person : people) {
            var born = person.born();
            if (born != null && birthday(born, ADULT).isAfter(opened)) {
                latest = latest.orLater(birthday(born, numbers.childAge()), Why.CHILD);
            } else if (born == null && person.child()) {
                latest = latest.orLater(opened.plusYears(numbers.childAge()), Why.CHILD_AGE_UNKNOWN);
            }
        }
        return latest;
    }

    /// Who was born on 29 February has it on 1 March of a common year, as everywhere in Waymark: nobody
    /// counts as grown up a day too early. No act says so; for England and Wales it is what section 9 of the Family
    /// Law Reform Act 1969 is read to mean.
    private static LocalDate birthday(LocalDate born, int age) {
        var day = born.plusYears(age);
        return day.getDayOfMonth() < born.getDayOfMonth() ? day.plusDays(1) : day;
    }

    private RetentionDay orLater(LocalDate day, Why reason) {
        var end = day.with(TemporalAdjusters.lastDayOfMonth());
        return end.isAfter(on) ? new RetentionDay(end, reason) : this;
    }
}
