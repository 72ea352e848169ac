package waymark.meetings;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A seat at a meeting and who came for it, or a guest.
///
/// @param seat code; null for a guest
/// @param title of the seat; of a guest the name
/// @param holder who held the seat on the day, or null; likewise the deputy
record Attendance(
        UUID id,
        @Nullable String seat,
        String title,
        @Nullable String organisation,
        String organisationName,
        @Nullable UUID holder,
        String holderName,
        @Nullable UUID deputy,
        String deputyName,
        Answer answer,
        boolean remote) {

    /// Who came for a seat.
    enum Answer {
        WAITING("Not ticked"),
        HOLDER("Present"),
        DEPUTY("Deputy present"),
        APOLOGY("Apology"),
        ABSENT("Absent"),
        VACANT("Seat vacant"),
        GUEST("Guest");

        private final String word;

        Answer(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /// What may be ticked.
    List<Answer> choices() {
        return Stream.of(Answer.HOLDER, Answer.DEPUTY, Answer.APOLOGY, Answer.ABSENT)
                .filter(one -> one != Answer.HOLDER || holder != null)
                .filter(one -> one != Answer.DEPUTY || deputy != null)
                .toList();
    }

    boolean ticked() {
        return answer != Answer.VACANT && answer != Answer.GUEST;
    }

    boolean present() {
        return answer == Answer.HOLDER || answer == Answer.DEPUTY || answer == Answer.GUEST;
    }

    /// The name of who came, or would have come.
    String name() {
        return switch (answer) {
            case DEPUTY -> deputyName;
            case GUEST -> title;
            default -> holderName;
        };
    }

    /// The person who came; null for guests.
    @Nullable
    UUID person() {
        return switch (answer) {
            case HOLDER -> holder;
            case DEPUTY -> deputy;
            default -> null;
        };
    }

    /// `Remote` beside the name of who joined from elsewhere.
    String line() {
        return (name().isEmpty() ? "" : name() + ", ")
                + (answer == Answer.GUEST ? organisationName : title)
                + (remote && present() ? " (remote)" : "");
    }
}
