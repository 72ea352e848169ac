package waymark.intelligence.orders;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom or what an order is on, as it is sealed.
///
/// @param name of the person, or address of the place
/// @param born null for a place, or where it is not known
record OrderSubject(String name, @Nullable LocalDate born) {

    /// Where it is sealed: what was sealed for one order opens for no other.
    static String place(UUID order) {
        return "court order:" + order;
    }
}
