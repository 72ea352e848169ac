package waymark.directory.terms;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problem;
import waymark.kernel.Problems;

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

    /// What is wrong with it, by field.
    ///
    /// @param example of a name, for the message
    List<Problem> problems(String example) {
        return new Problems()
                .when(code.isEmpty(), "name", "Enter a name that holds letters from A to Z")
                .when(name.isEmpty(), "name", "Enter a name, for example %s".formatted(example))
                .tooLong("name", name, "Name", 100)
                .tooLong("useWhen", useWhen, "Use it when", 300)
                .when(position < 1 || position > 999, "position", "Enter its place in the list, from 1 to 999")
                .list();
    }

    boolean inForce(LocalDate day) {
        return lastDay == null || !lastDay.isBefore(day);
    }
}
