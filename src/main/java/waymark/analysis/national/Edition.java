package waymark.analysis.national;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The value that one edition printed for one period of a series.
///
/// @param number 1 for the earliest that is held
/// @param first true where it is the value that was published first
/// @param edition which bulletin or table
record Edition(
        Measure measure,
        Split split,
        String part,
        int year,
        int quarter,
        int number,
        int value,
        boolean first,
        String edition,
        @Nullable LocalDate publishedOn,
        String source,
        Verification verification,
        String note) {

    Series series() {
        return new Series(measure, split, part);
    }

    Period period() {
        return new Period(year, quarter);
    }

    String words() {
        return measure.words(value);
    }

    /// How far a figure was checked against where it was published.
    enum Verification {
        VERIFIED("Verified"),
        SECONDARY("Verified on a page that quotes it"),
        UNVERIFIED("Not verified");

        private final String words;

        Verification(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
