package waymark.directory.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One term of a list that the coordinator maintains: a subject of points of contact, a kind of help.
///
/// @param useWhen when to use it, in one sentence; may be empty
/// @param position its place in every list
/// @param lastDay null while it is in force
public record Term(
        String code,
        int version,
        String name,
        String useWhen,
        int position,
        @Nullable LocalDate lastDay) {

    boolean inForce(LocalDate day) {
        return lastDay == null || !lastDay.isBefore(day);
    }
}
