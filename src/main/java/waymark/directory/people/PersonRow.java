package waymark.directory.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import waymark.directory.PersonSummary;

/// A person as a line of the list.
///
/// @param rows how many lines the whole list has
record PersonRow(
        PersonSummary link,
        String email,
        String phone,
        @Nullable LocalDate lastDay,
        boolean current,
        long rows) {}
