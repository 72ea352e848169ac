package waymark.meetings;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A seat at a meeting and who came for it, or a guest.
///
/// @param seat code; null for a guest
/// @param title of the seat; of a guest the name
/// @param holder who held the seat on the day, or null; likewise the deputy, whose name may have been typed
/// @param said what was answered before it began: `coming`, `deputy` or `apology`, or empty
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
        boolean remote,
        String said) {

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
                .filter(one -> one != Answer.DEPUTY || !deputyName.isEmpty())
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

    /// Whom the quorum counts: the person, or the seat where a deputy came whose name was typed. Null for guests.
    @Nullable
    UUID counted() {
        return answer == Answer.DEPUTY && deputy == null ? id : person();
    }

    /// What was answered before the meeting began; may be empty.
    String saidWords() {
        return switch (said) {
            case "coming" -> "Answered: coming";
            case "deputy" -> "Answered: " + deputyName + " comes";
            case "apology" -> "Answered: cannot come";
            default -> "";
        };
    }

    /// `Remote` beside the name of who joined from elsewhere.
    String line() {
        return (name().isEmpty() ? "" : name() + ", ")
                + (answer == Answer.GUEST ? organisationName : title)
                + (remote && present() ? " (remote)" : "");
    }
}
