package waymark.sharing.policydocuments;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A lawful basis to choose from.
///
/// @param need for what
/// @param condition that a policy document has to cover; null where none has to
/// @param checkedBy who of the partnership has checked it; empty where nobody has
public record LawfulBasis(
        String code,
        String need,
        String article6,
        String article9,
        @Nullable Condition condition,
        @Nullable LocalDate fromDay,
        @Nullable LocalDate untilDay,
        String source,
        String checkedBy,
        @Nullable LocalDate checkedOn,
        int version) {

    /// Articles and conditions in one line, with what nobody has checked said.
    public String words() {
        return "%s; %s%s".formatted(article6, article9, checked() ? "" : " (not checked)");
    }

    /// True where somebody of the partnership has checked it.
    public boolean checked() {
        return checkedOn != null;
    }

    /// True of a day on which it can be chosen.
    boolean holdsOn(LocalDate day) {
        return (fromDay == null || !day.isBefore(fromDay)) && (untilDay == null || !day.isAfter(untilDay));
    }
}
