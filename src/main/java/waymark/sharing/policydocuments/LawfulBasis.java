package waymark.sharing.policydocuments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import waymark.web.forms.Choice;

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

    /// To choose from, each with its articles.
    public static List<Choice> choices(List<LawfulBasis> bases) {
        return bases.stream()
                .map(basis -> Choice.of(basis.code(), basis.need(), basis.words()))
                .toList();
    }

    /// For what the basis with this code is; nothing where it is not among them.
    public static Optional<String> needOf(List<LawfulBasis> bases, @Nullable String code) {
        return bases.stream()
                .filter(basis -> basis.code().equals(code))
                .map(LawfulBasis::need)
                .findFirst();
    }

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
