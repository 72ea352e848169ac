package waymark.pathways.signs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a sign is called from a day on, and what it suggests doing next. Never changed: a new one follows it.
///
/// @param from null where it was so when the sign was first set down
record SignWording(
        int number, String words, String next, @Nullable LocalDate from) {

    boolean begunBy(LocalDate day) {
        return from == null || !from.isAfter(day);
    }
}
