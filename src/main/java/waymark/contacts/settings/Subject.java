package waymark.contacts.settings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import waymark.kernel.Problem;
import waymark.kernel.Problems;

/// What a point of contact is for.
///
/// @param useWhen when to turn to it, in one sentence; may be empty
/// @param position its place in every list
/// @param lastDay null while it is in force
record Subject(
        String code,
        int version,
        String name,
        String useWhen,
        int position,
        @Nullable LocalDate lastDay) {

    List<Problem> problems() {
        return new Problems()
                .when(code.isEmpty(), "name", "Enter a name that holds letters from A to Z")
                .when(name.isEmpty(), "name", "Enter what the subject is called, for example Housing")
                .when(name.length() > 100, "name", "The name must be 100 characters or fewer")
                .when(useWhen.length() > 300, "useWhen", "This must be 300 characters or fewer")
                .when(position < 1 || position > 999, "position", "Enter its place in the list, from 1 to 999")
                .list();
    }
}
