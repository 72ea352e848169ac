package waymark.cases.law;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry of a list, with the law that it follows from.
///
/// @param fromDay of the entry or of the law, whichever is later; null for always
/// @param checked true where somebody of the partnership has checked the law
public record LawItem(
        UUID id,
        int version,
        String law,
        String act,
        LawList list,
        String words,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate untilDay,
        boolean checked) {

    /// True where it is in the list on that day.
    public boolean holdsOn(LocalDate day) {
        return (fromDay == null || !day.isBefore(fromDay)) && (untilDay == null || !day.isAfter(untilDay));
    }
}
