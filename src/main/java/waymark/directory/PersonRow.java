package waymark.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person as a line of the list.
///
/// @param rows how many lines the whole list has
record PersonRow(
        PersonLink link,
        String email,
        String phone,
        @Nullable LocalDate lastDay,
        boolean current,
        long rows) {}
